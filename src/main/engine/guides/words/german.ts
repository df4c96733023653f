import { blank, spokenRecognisers } from './blank.ts';
import { germanRoles, germanThings } from './german-roles.ts';
import { germanConstructs } from './german-constructs.ts';
import { germanFrames } from './german-frames.ts';
import { germanInfinitives, germanSingular, germanStem, germanThird } from './german-grammar.ts';
import { phrases, words } from './list.ts';
import { germanColumns, germanHeadings, germanHost, germanLabels, inflected } from './german-lists.ts';
import type { Words } from './types.ts';

const functionWords = words(
  `der die das den dem des ein eine einen einem einer eines und oder mit von vom zu zum zur für auf in im an am bei beim aus nach über unter
   sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem unser unsere dieser diese dieses diesen diesem jener alle aller allen jede jeder jedes
   ist sind war waren wird werden sowie als auch sich innerhalb zwischen gegen`,
);

export const german: Words = {
  ...blank,
  language: 'de',
  frames: germanFrames,
  recognisers: spokenRecognisers,
  frequent: words(
    'der die das und ist in zu den von mit für auf des dem nicht eine ein einer sie werden im oder auch sind wird als bei durch zur zum',
  ),
  functionWords,
  prepositions: words(
    'in im an am auf bei beim mit von vom zu zum zur für aus nach über unter innerhalb zwischen gegen als',
  ),
  articles: words('der die das ein eine'),
  determiners: words(
    'der die das den dem des ein eine einen einem einer eines jeder jede jedes jeden alle allen aller beide beiden unser unsere sein seine ihr ihre diese dieser dieses',
  ),
  singleDeterminers: words('ein eine jeder jede jedes'),
  learner: {
    subjects: words('sie du'),
    possessives: words('ihr ihre ihren ihrem ihrer ihres dein deine deinen deinem deiner deines'),
    name: 'Sie',
    polite: words('Sie Ihr Ihre Ihren Ihrem Ihrer Ihres'),
  },
  // "Wer" is followed by the masculine form, with the ending that the noun asks for.
  writer: words('wir ich uns unser unsere'),
  learnerReplacements: [
    ...['e', 'en', 'em', 'er', 'es', ''].map((end) => [`Ihr${end}`, `sein${end}`] as const),
    ...['e', 'en', 'em', 'er', 'es', ''].map((end) => [`dein${end}`, `sein${end}`] as const),
  ],
  dutyNouns: words(
    `verantwortung verantwortlichkeit verantwortlichkeiten zuständigkeit zuständigkeiten aufgabe aufgaben pflicht pflichten
     verantwortungsbereich verantwortungsbereiche hauptaufgaben kernaufgaben aufgabenbereich aufgabengebiet rolle rollen`,
  ),
  weakDutyNouns: words('aufgabe aufgaben rolle rollen'),
  roleNouns: germanRoles,
  notAgents: germanThings,
  machineRoles: words('kunde wirt empfänger'),
  beingStarts: words('ein eine person personen jemand wer jeder jede gruppe gremium organ stelle'),
  agentEndings: words(
    `er or eur ist ent ant in kraft stelle team amt gericht leitung abteilung behörde kunde kundin anbieter unternehmen leute rat ausschuss
     arzt ärztin patient pflege verwaltung leiter vorstand verein kommission anwalt anwältin richter wart dienst träger`,
  ),
  columnVerbs: words(
    `verwaltet verwalten betreibt betreiben verantwortet verantworten übernimmt übernehmen kontrolliert kontrollieren macht muss müssen
     steuert erledigt liefert stellt wartet sichert schützt pflegt konfiguriert zahlt trägt erbringt leistet`,
  ),
  notParties: words(
    `gemeinsame gemeinsamen geteilte geteilten wichtige wichtigste allgemeine weitere andere eigene zentrale verschiedene einzelne es dies das diese
     dieser dieses man wer was welche welcher welches hier dort beide beiden alle niemand jeder beispiel beispiele tabelle zusammenfassung überblick
     und oder lernen tag meine wir ich er verantwortlich zuständig verantwortung aufgaben abschnitt kapitel bereich schritt ebene dienst
     leistung modell sicherheit datenschutz`,
  ),
  responsible: phrases('verantwortlich für | zuständig für'),
  modals: words('muss müssen soll sollen sollte sollten darf dürfen'),
  dutyVerbs: germanInfinitives,
  genericVerbs: words('verwaltet betreibt übernimmt kontrolliert trägt steuert macht leistet'),
  studyVerbs: words(
    'wissen kennen verstehen lernen merken können beachten erkennen unterscheiden nennen erklären beschreiben sein haben werden',
  ),
  includeVerbs: words('umfasst umfassen beinhaltet beinhalten enthält enthalten'),
  containing: {
    one: phrases('umfasst | beinhaltet | enthält | besteht aus'),
    many: phrases('umfassen | beinhalten | enthalten | bestehen aus'),
  },
  contrasts: words('aber während doch jedoch hingegen wohingegen sondern'),
  softVerbs: words('unterstützt fördert liefert entwickelt plant führt'),
  vagueObjects: phrases(
    'einige teile | manche teile | andere teile | den rest | alles andere | alles weitere | alles übrige | einiges | vieles',
  ),
  be: words('ist sind bleibt bleiben'),
  by: words('von vom durch'),
  and: ['und', '&', 'sowie', 'sowie auch', '/', '+'],
  or: words('oder bzw beziehungsweise'),
  adverbs: words(
    `auch nur allein alleine selbst stets immer ausschließlich primär vorrangig grundsätzlich in-der-regel weiterhin dabei daher somit also jeweils
     hauptsächlich vollständig ebenfalls gemeinsam zusammen dann dafür regelmäßig zusätzlich jedoch hingegen dagegen wiederum außerdem zudem üblicherweise
     normalerweise meist meistens`,
  ).map((word) => word.replace(/-/gu, ' ')),
  negations: words('nicht nie niemals kein keine keinen keinem keiner keines weder ohne'),
  exclusive: words('nur allein alleine ausschließlich einzig'),
  raci: {
    R: words('verantwortlich durchführend'),
    A: words('rechenschaftspflichtig gesamtverantwortlich'),
    S: words('unterstützend'),
    C: words('konsultiert beratend'),
    I: words('informiert'),
  },
  shared: phrases(
    'beide | beide seiten | beide parteien | gemeinsam | geteilt | alle | alle beteiligten | gemeinsame verantwortung | geteilte verantwortung | beiderseits',
  ),
  nothing: phrases(
    '- | – | — | n/a | ? | … | keine | keiner | nichts | entfällt | nicht zutreffend | k. a. | k.a.',
  ),
  yes: [...blank.yes, 'ja', 'j', 'zutreffend', 'wahr'],
  no: [...blank.no, 'nein', 'unzutreffend', 'falsch'],
  conjunctions: words('aber während und doch jedoch obwohl sondern weil denn wohingegen'),
  concessives: words('während obwohl obgleich'),
  leadWords: germanFrames.leads,
  emptyLeads: phrases(
    'zum beispiel | z. b. | außerdem | zudem | jedoch | daher | in der regel | grundsätzlich | im allgemeinen | allerdings',
  ),
  clauseLeads: words('wenn falls sobald bevor nachdem während weil solange'),
  ownSubjects: words('es sie er wir'),
  clauseWords: words('wer wen wem wessen was welche welcher welches wie ob wo wann warum wieso dass'),
  pointers: words(
    'dies dieser diese dieses diesen diesem das-gleiche es sie ihn ihm ihnen solche solcher jene jener derselbe',
  ),
  partsLeads: phrases('einschließlich | zum beispiel | etwa | darunter'),
  listPlaceholders: phrases('folgendes | die folgenden | folgende | diese aufgaben'),
  includes: phrases(
    'dazu gehören | dazu gehört | dazu zählen | dazu zählt | das umfasst | dies umfasst | das schließt ein',
  ),
  labels: germanLabels,
  definitionStarts: words(
    'ein eine einer der die das jede jeder jedes alle etwas jemand wer das-was wenn verfahren',
  ),
  relatives: words('der die das dem den deren dessen welche welcher welches wenn um mit durch'),
  definitions: {
    refers: phrases(
      'bedeutet | bezeichnet | bezeichnen | steht für | stehen für | ist definiert als | heißt',
    ),
    copulas: words('ist'),
    hedges: words('einfach grundsätzlich'),
    openers: words('ein eine etwas jemand'),
    clauses: words('der die das welche welcher welches'),
    praise: [
      ...inflected(
        'wichtig zentral entscheidend wesentlich gut beliebt häufig groß mächtig nützlich grundlegend unverzichtbar notwendig kritisch',
      ),
      ...words(
        `muss teil bestandteil herzstück rückgrat grundlage fundament basis schlüssel baustein erste zweite letzte beste bessere mehr weniger gleiche
         andere nächste einzige gemeinsame geteilte verantwortung pflicht aufgabe sache grund weise art frage nicht kein keine beispiel`,
      ),
    ],
    kinds: words('arten typen kategorien klassen formen varianten'),
  },
  references: phrases('siehe | vgl. | mehr dazu | weitere informationen | lesen sie'),
  bareSubjects: words('es sie er ihn ihm dies das dieser diese dieses'),
  whoWords: phrases('wer | welche partei | welche seite | welche rolle'),
  hows: words('wie'),
  whatIs: phrases('was ist | was sind | was bedeutet | was versteht man unter'),
  countedWords: words(
    'schritt tag woche phase teil kapitel beispiel abbildung abb tabelle hinweis tipp modul lektion einheit abschnitt frage aufgabe übung fall szenario regel artikel art stufe ebene zeile seite version',
  ),
  noMeanings: words(
    'ich er wir sie man siehe immer nie wenn falls manche nutzen vermeiden denken versuchen prüfen ja nein dies dieser es weil achtung bitte',
  ),
  fieldLabels: phrases(
    `quelle | quellen | autor | autorin | datum | stand | frist | dauer | zeit | preis | kosten | status | version | vorteil | vorteile | nachteil | nachteile
     zweck | ziel | ziele | anforderungen | ergebnis | lösung | problem | ursache | ursachen | wirkung | warum | wie | was | wann | wo | wer | ort | kontakt
     voraussetzung | voraussetzungen | merke | fazit | beschreibung | kontext | umfang | schritte | funktion | funktionen | rolle | name | größe
     stufe | ebene | typ | art | kategorie | priorität | häufigkeit | thema | symptome | therapie | behandlung | diagnose | dosis | ausnahme | ausnahmen
     eigentümer | inhaber | verantwortlich | zuständig | adresse | telefon | e-mail | anschrift | ansprechpartner | rechtsgrundlage`,
  ),
  neutralLabels: words(
    'beispiel beispiele hinweis hinweise anmerkung tipp tipps wichtig merke achtung vorsicht warnung eselsbrücke regel szenario fazit info merksatz',
  ),
  truth: {
    true: words('richtig wahr korrekt ja stimmt r w'),
    false: words('falsch unwahr nein f'),
    trueName: 'Richtig',
    falseName: 'Falsch',
  },
  columns: germanColumns,
  headings: germanHeadings,
  host: germanHost,
  constructs: germanConstructs,
  grammar: {
    thirdPerson: germanThird,
    stem: germanStem,
    singular: germanSingular,
    possessive: (name) => `„${name}“`,
    participles: () => [],
    isGerund: () => false,
  },
  prompts: {
    ...blank.prompts,
    who: 'Wer {predicate}?',
    responsibleFor: 'ist für „{item}“ zuständig',
    decides: 'ist für „{item}“ zuständig',
    ensures: 'ist für „{item}“ zuständig',
    hasTo: 'ist für „{item}“ zuständig',
    listResponsible: 'welche Aufgaben hat die Seite „{party}“',
    listVerb: 'welche Aufgaben hat die Seite „{party}“',
    listModal: 'welche Aufgaben hat die Seite „{party}“',
    contains: 'Was gehört dazu? {subject}',
    contain: 'Was gehört dazu? {subject}',
    means: 'Was bedeutet „{term}“?',
    attribute: '{subject}: {attribute}?',
    attributeReverse: 'Worauf trifft das zu? {attribute}: {value}',
    whichTerm: 'Welcher Begriff ist gemeint? {meaning}',
    givenExample: 'Welches Beispiel wird für „{term}“ genannt?',
    exampleOf: 'Für welchen Begriff ist das ein Beispiel? {example}',
    analogy: 'Was ist der Vergleich für „{item}“?',
    part: '{label}: Was ist der Teil der Seite {whose}?',
    contrast: '{label}: Wie sind die Aufgaben zwischen den Seiten verteilt?',
    otherSide: '{known}. Was ist der Teil der Seite {whose}?',
    trueOrFalse: 'Richtig oder falsch? {statement}',
    why: 'Warum ist das {verdict}? {statement}',
    mustStill: 'Warum ist das falsch? {statement}',
    accountable: 'ist für „{item}“ rechenschaftspflichtig',
    consulted: 'wird zu „{item}“ befragt',
    informed: 'wird über „{item}“ informiert',
    matrix: 'Wer ist für „{item}“ zuständig?',
  },
};
