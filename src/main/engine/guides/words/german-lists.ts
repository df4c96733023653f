import { blank } from './blank.ts';
import { phrases, words } from './list.ts';
import type { Words } from './types.ts';

/** Adjectives with all their endings. */
export function inflected(list: string): string[] {
  return words(list).flatMap((word) => {
    const stem = word.replace(/e$/u, '');
    return ['', 'e', 'er', 'es', 'en', 'em'].map((end) => stem + end);
  });
}

export const germanLabels: Words['labels'] = {
  term: words('begriff fachbegriff ausdruck wort terminus'),
  definition: words('definition bedeutung erklärung def'),
  example: phrases('beispiel | beispiele | z. b. | z.b. | zum beispiel | praxisbeispiel'),
  inlineExamples: phrases('z. b. | z.b. | zum beispiel | beispielsweise'),
  question: words('frage f'),
  answer: phrases('antwort | a | lösung | richtige antwort | richtige antworten | antworten'),
  answerIs: phrases('die richtige antwort ist | die antwort ist | richtig ist'),
  explanation: phrases('erklärung | erläuterung | begründung | grund | warum'),
  trueFalse: phrases(
    'richtig oder falsch | richtig/falsch | wahr oder falsch | wahr/falsch | r/f | richtig oder falsch?',
  ),
  cases: phrases('fall | fallbeispiel | beispielfall | sachverhalt | szenario | situation | problem'),
  issues: phrases('rechtsfrage | problemfrage | fallfrage'),
  conclusions: phrases('ergebnis | schluss | fazit'),
};

export const germanColumns: Words['columns'] = {
  ...blank.columns,
  task: words('aufgabe aufgaben tätigkeit tätigkeiten pflicht schritt maßnahme arbeit'),
  party: phrases(
    `verantwortlich | verantwortliche | verantwortlicher | verantwortliche partei | verantwortliche stelle | verantwortliche rolle | verantwortlichkeit | verantwortung
     zuständig | zuständigkeit | zuständige stelle | wer | wer ist verantwortlich | wer ist verantwortlich? | wer ist zuständig? | wer? | durch wen | partei
     verwaltet von | betrieben von | rolle | akteur | wer macht das? | wer zahlt | wer zahlt? | wer verwaltet | träger | durchgeführt von | wer trägt die verantwortung?`,
  ),
  analogy: words('analogie vergleich metapher bild eselsbrücke'),
  term: phrases(
    'begriff | fachbegriff | begriffe | abkürzung | kürzel | ausdruck | wort | terminus | bezeichnung',
  ),
  definition: phrases('definition | bedeutung | beschreibung | erklärung | erläuterung | steht für'),
  example: words('beispiel beispiele'),
  attributes: words(
    'merkmal merkmale eigenschaft eigenschaften kriterium kriterien aspekt aspekte parameter unterschied',
  ),
  topics: words('thema themen punkt punkte frage bereich gegenstand'),
  opposites: phrases('vorteile | vorteil | richtig | falsch | mythos | pro | vorher'),
  values: words('wert werte angabe angaben detail details beschreibung information'),
  records: phrases(
    'datum | autor | version | woche | tag | zeit | uhrzeit | schritt | link | links | # | nr | nr. | nummer | id | seite | modul | lektion | quelle | quellen | kapitel | frage | antwort | punkte | anmerkung | anmerkungen | bemerkung | bemerkungen | kommentar',
  ),
};

export const germanHeadings: Words['headings'] = {
  ...blank.headings,
  glossary: phrases(
    'glossar | begriffe | wichtige begriffe | grundbegriffe | definitionen | begriffsbestimmungen | fachbegriffe | abkürzungen | begriffserklärungen | terminologie | schlüsselbegriffe | kernbegriffe | vokabular | vokabeln | wortschatz',
  ),
  shared: phrases(
    'gemeinsame | gemeinsamen | gemeinsam | geteilte | geteilten | geteilt | beide | beider | beide seiten',
  ),
  models: phrases(
    'modell | modells | rahmen | matrix | überblick | zusammenfassung | quiz | konzept | was ist | einführung | prinzip',
  ),
  roles: phrases(
    'rollen und verantwortlichkeiten | rollen und aufgaben | verantwortlichkeiten | zuständigkeiten | rollen | aufgabenverteilung | wer macht was | wer macht was? | beteiligte | die beteiligten | akteure',
  ),
  mistakes: phrases(
    'häufige fehler | typische fehler | fehler | irrtümer | missverständnisse | stolperfallen | fallstricke | stolpersteine',
  ),
  practices: phrases(
    'empfehlungen | bewährte praktiken | best practices | tipps | hinweise zur praxis | prüfungstipps | lerntipps',
  ),
  objectives: phrases(
    'lernziele | lernziel | ziele | voraussetzungen | was sie lernen | das lernen sie | kompetenzen',
  ),
  questions: phrases(
    'fragen | quiz | übungsfragen | kontrollfragen | prüfungsfragen | wiederholungsfragen | testfragen | häufige fragen | faq | selbsttest | übungen',
  ),
  answers: phrases('antworten | lösungen | lösung | lösungsschlüssel'),
  examples: phrases(
    'beispiel | beispiele | fallbeispiel | fallbeispiele | szenario | szenarien | praxisbeispiel | praxisbeispiele',
  ),
  summary: phrases(
    'zusammenfassung | fazit | schluss | schlusswort | auf einen blick | das wichtigste in kürze',
  ),
  outline: phrases('gliederung'),
  templates: phrases('vorlage | vorlagen | muster | checkliste'),
  links: phrases(
    'quellen | literatur | weiterführende literatur | weblinks | links | siehe auch | weiterführende links | einzelnachweise | referenzen | ressourcen | verwandte themen | quellenverzeichnis',
  ),
};

export const germanHost: Words['host'] = {
  navigation: phrases(
    'zum inhalt springen | zum hauptinhalt | inhaltsverzeichnis | auf dieser seite | nach oben | zurück zum anfang | nächste seite | vorherige seite | nächste lektion | mehr anzeigen | mehr lesen | weiterlesen | seite drucken | zuletzt aktualisiert | minuten lesezeit | hauptmenü',
  ),
  signUp: phrases(
    'jetzt anmelden | konto erstellen | newsletter | jetzt abonnieren | kostenlos testen | passwort vergessen | folgen sie uns | jetzt registrieren',
  ),
  advert: phrases(
    'jetzt kaufen | gesponsert | rabattcode | in den warenkorb | jetzt buchen | sonderangebot | jetzt bestellen',
  ),
  legal: phrases(
    'alle rechte vorbehalten | © | impressum | datenschutzerklärung | nutzungsbedingungen | wir verwenden cookies | cookie-einstellungen | creative commons',
  ),
  quizShell: phrases(
    'wählen sie die richtige antwort | wählen sie eine antwort | antwort prüfen | quiz starten | nächste frage | ihre punktzahl | antwort anzeigen',
  ),
  reveal: phrases(
    'antwort anzeigen | lösung anzeigen | antwort aufdecken | karte umdrehen | lösung einblenden',
  ),
  difficulties: words('anfänger fortgeschrittene leicht mittel schwer experte'),
};
