import type { ConstructWords } from './construct-words.ts';
import { phrases, words } from './list.ts';

export const germanConstructs: ConstructWords = {
  numbers: new Map(
    words('eins zwei drei vier fünf sechs sieben acht neun zehn').map((word, index) => [word, index + 1]),
  ),
  orders: phrases(
    `in dieser reihenfolge | in folgender reihenfolge | in der folgenden reihenfolge | in der richtigen reihenfolge | der reihe nach
     die richtige reihenfolge | die reihenfolge ist | rangfolge | aufsteigend | absteigend | schritt für schritt | nacheinander | chronologisch
     von oben nach unten | von unten nach oben | von innen nach außen | von außen nach innen | von klein nach groß | von groß nach klein`,
  ),
  ranges: {
    from: 'von',
    to: 'bis',
    first: 'zuerst',
    graded: words(
      `höchster höchsten niedrigster niedrigsten größten kleinsten stärksten schwächsten besten schlechtesten schnellsten langsamsten ersten
       letzten ältesten jüngsten leichtesten schwersten oben unten hoch niedrig groß klein`,
    ),
  },
  procedures: {
    leads: phrases(
      `schritte zum | schritte zur | schritte bei | schritte beim | schritte der | schritte des | die schritte | phasen der | phasen des | phasen einer
       phasen eines | ablauf der | ablauf des | ablauf einer | ablauf eines | ablauf bei | ablauf beim | vorgehen bei | vorgehen beim
       vorgehensweise bei | vorgehensweise beim | reihenfolge der | reihenfolge des | reihenfolge beim | reihenfolge bei | so geht | so läuft
       so gehen sie vor | so gehst du vor | so wird | wie man | anleitung zum | anleitung zur | anleitung für | anweisung für | stadien der | stadien des`,
    ),
    nouns: words(
      `schritte ablauf vorgehen vorgehensweise phasen prozess verfahren stadien arbeitsschritte arbeitsablauf arbeitsgang prozessschritte
       verfahrensschritte projektphasen ablaufplan reihenfolge einzelschritte handlungsschritte maßnahmenfolge verfahrensablauf`,
    ),
    looseNouns: words(
      'verhalten maßnahmen sofortmaßnahmen durchführung anleitung checkliste handhabung vorbereitung arbeitsanweisung',
    ),
    learning: words(
      'lernen lerntechniken lernplan studium kurs prüfung bewerbung karriere training projekt projekte übung notizen',
    ),
    advising: words('nutzen vermeiden achten beachten bedenken überlegen'),
    aims: words(
      'verbessert vermeidet reduziert verhindert schützt lernt besteht vorbereitet erkennt spart bleibt wird',
    ),
    parts: words('schritte schritt phasen phase stadium'),
    empty: words(
      'folgende folgenden diese hier allgemeine allgemeiner grundlegende wichtigste wichtigsten einzelnen einfache überblick wie folgt kurz im',
    ),
    others: words(
      `fragen frage quiz tipps tipp agenda links quellen literatur lernziele ziele themen inhalte kapitel beispiele beispiel übungen aufgaben
       gründe vorteile nachteile merkmale hinweise notizen bücher fehler irrtümer plan lernplan stundenplan empfehlungen regeln grundsätze prinzipien arten typen
       formen voraussetzungen anforderungen`,
    ),
  },
  listHeads: words(
    `arten typen kategorien klassen formen teile bestandteile komponenten elemente prinzipien grundsätze säulen schichten ebenen stufen phasen stadien
     funktionen ziele eigenschaften merkmale kriterien voraussetzungen bedingungen faktoren ursachen symptome anzeichen zeichen wirkungen
     folgen rechte gruppen zweige methoden techniken verfahren modelle zustände ausnahmen organe knochen muskeln schutzziele grundregeln regeln varianten
     fragen bereiche dimensionen nebenwirkungen komplikationen abschnitte instrumente dokumente werkzeuge stoffe medien`,
  ),
  of: words('der des von für in im zum zur beim'),
  plainAdjectives: words(
    'wichtigste wichtigsten zentrale zentralen grundlegende grundlegenden häufige häufigsten typische verschiedene folgende folgenden wesentliche wesentlichen',
  ),
  thereAre: phrases('es gibt | man unterscheidet | wir unterscheiden | das sind | dies sind'),
  advice: {
    headings: phrases(
      `empfehlungen | bewährte praktiken | bewährte praxis | bewährte verfahren | best practices | gute praxis | gute gewohnheiten | so ist es richtig
       so machen sie es richtig | so macht man es richtig | richtiges verhalten | richtiges vorgehen | richtig ist | besser so`,
    ),
    good: phrases('richtig | besser | gut | empfohlen | immer | ja | so ja'),
    bad: phrases(
      'falsch | fehler | schlecht | vermeiden | nie | niemals | häufiger fehler | irrtum | nicht so | so nicht',
    ),
    instead: phrases('stattdessen | besser | richtig | lösung | korrekt | tatsächlich'),
    negative: phrases('nie | niemals | nicht | vermeiden sie'),
    positive: phrases('immer | stets'),
    goodTitles: phrases(
      'richtig | richtig ist | das ist richtig | so ist es richtig | besser | besser so | empfohlen | immer | so geht es richtig | so ist es besser | gebote',
    ),
    badTitles: phrases(
      'falsch | falsch ist | nicht erlaubt | niemals | nie | verboten | vermeiden | das sollten sie vermeiden | zu vermeiden | verbote | so nicht',
    ),
    tips: phrases('tipp | hinweis | praxistipp | rat | empfehlung'),
    study: words(
      `prüfung prüfungen klausur quiz kurs lektion kapitel notizen karteikarte karteikarten lernen wiederholen üben auswendig merken verstehen
       verwechseln lernplan`,
    ),
    exams: phrases(
      'prüfungstag | prüfungstipps | prüfungsstrategie | prüfungsvorbereitung | lerntipps | lernplan | lernstrategie | vor der prüfung | in der prüfung',
    ),
    reasons: phrases('weil | da | denn | damit | wegen | sonst'),
    verbs: words('haben halten lassen nehmen tragen'),
    shortGerunds: ['\uF8FF'],
    goodName: 'Richtig',
    badName: 'Fehler',
  },
  totals: phrases('summe | gesamt | gesamtsumme | zwischensumme | insgesamt'),
  menus: {
    places: phrases(
      'menü | menüs | dialog | symbolleiste | seitenleiste | registerkarte | systemsteuerung | kontextmenü | rechtsklick',
    ),
    acts: phrases('klicken | anklicken | auswählen | öffnen | klicken sie | wählen sie'),
    entries: phrases('einstellungen | datei | bearbeiten | ansicht | optionen | extras'),
  },
  mnemonics: phrases(
    'eselsbrücke | merkhilfe | merkspruch | merkwort | gedächtnisstütze | merkvers | akronym zum merken',
  ),
  allAbove: phrases('alle genannten | alle oben genannten | alle antworten sind richtig | alle'),
  noneAbove: phrases('keine der genannten | keine der antworten | nichts davon | keine'),
  choose: phrases('wählen sie | wähle | markieren sie | kreuzen sie an'),
  matching: phrases('ordnen sie zu | ordne zu | zuordnung | zuordnen | ordnen sie | ordne'),
  objectiveLeads: phrases(
    'sie können | sie sollten in der lage sein | sie sind in der lage | du kannst | sie lernen | sie werden lernen | nach diesem kapitel können sie',
  ),
  examDomains: phrases('prüfungsgebiet | prüfungsbereich | themengebiet'),
  objectiveVerbs: words(
    `beschreiben erklären verstehen nennen definieren vergleichen erläutern erkennen unterscheiden anwenden kennen wissen können bewerten grundlagen
     begriffe begriff wichtige wichtigsten wie was wann warum`,
  ),
  called: phrases('heißt | heißen | nennt man | wird genannt | werden genannt | bezeichnet man als'),
  theTerm: phrases('der begriff | das wort | der ausdruck'),
  crossReferences: {
    see: phrases('siehe'),
    for: words('für'),
    vague: words(
      'abschnitt kapitel anhang abbildung tabelle seite unten oben hier dies das datei link artikel einzelheiten mehr beispiel beispiele anleitung überblick',
    ),
  },
  prompts: {
    order: '{title} – in welcher Reihenfolge? {items}',
    nextStep: '{title}: Was kommt nach „{step}“?',
    firstStep: '{title}: Was kommt zuerst?',
    allSteps: '{title}: Was sind die {count} Schritte der Reihe nach?',
    nameAll: '{title}: Nennen Sie alle {count}.',
    mistakeOrPractice: 'Fehler oder richtig? {statement}',
    instead: 'Was ist stattdessen zu tun? {mistake}',
    standsFor: 'Wofür steht {short}?',
    shortFor: 'Wie lautet die Abkürzung von „{long}“?',
    mnemonic: 'Welche Eselsbrücke gibt es zu „{topic}“?',
    mnemonicMeans: 'Wofür steht die Eselsbrücke „{mnemonic}“?',
    match: 'Was gehört zu „{item}“?',
    whereFor: 'Wo findet man {use}?',
  },
};
