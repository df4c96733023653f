import { germanFinals, germanForms, germanVerbs } from './german-grammar.ts';
import { phrases, shown, words } from './list.ts';
import type { Frame, Frames } from './types.ts';

const responsible = shown(
  'verantwortlich | zuständig | allein verantwortlich > verantwortlich | selbst verantwortlich > verantwortlich | rechenschaftspflichtig | haftbar | mitverantwortlich | gemeinsam verantwortlich > verantwortlich | gemeinsam zuständig > zuständig',
);

const slots: Frames['slots'] = {
  nom: shown(
    `der | die | das | ein | eine | jeder | jede | jedes | alle | der jeweilige | die jeweilige | das jeweilige | die jeweiligen | unser | unsere
     sowohl | der einzelne | jeder einzelne`,
  ),
  be: shown('ist,sind,bin,seid > ist | bleibt,bleiben > bleibt'),
  be2: shown('ist,sind > ist | bleibt,bleiben > bleibt'),
  responsible,
  takes: shown(`trägt,tragen > trägt | übernimmt,übernehmen > übernimmt | hat,haben > hat`),
  whole: shown(
    'die Verantwortung | die volle Verantwortung | die alleinige Verantwortung | die Zuständigkeit | die Hauptverantwortung',
  ),
  modal: shown(`muss,müssen > muss | soll,sollen > soll | sollte,sollten > sollte | darf,dürfen > darf`),
  must: shown('hat,haben > hat'),
  cares: shown('kümmert,kümmern > kümmert'),
  ensures: shown('sorgt,sorgen > sorgt'),
  // What stands before these is a thing, so that it may stand before its subject as well.
  undertakes: shown(
    'übernimmt,übernehmen > übernimmt | erledigt,erledigen > erledigt | verantwortet,verantworten > verantwortet | besorgt,besorgen > besorgt',
  ),
  of: shown(
    'des | der | von | vom | eines | einer | des jeweiligen | der jeweiligen | beim | bei | bei der | bei den | bei dem',
  ),
  by: shown(
    'von | vom | von der | von den | von dem | durch | durch den | durch die | durch das | von einer | von einem',
  ),
  passive: shown('wird | werden'),
  lies: shown('liegt | liegen | fällt | fallen'),
  obliegt: shown('obliegt | obliegen'),
  dat: shown('dem | der | den'),
  area: shown(
    `in der Verantwortung | in der alleinigen Verantwortung | im Verantwortungsbereich | in der Zuständigkeit | im Zuständigkeitsbereich
     in die Verantwortung | in den Verantwortungsbereich | in die Zuständigkeit | in den Zuständigkeitsbereich | in der Hand`,
  ),
  isDuty: shown(
    `Aufgabe | Sache | Pflicht | die Aufgabe | die Pflicht | die Verantwortung | Verantwortung | die alleinige Aufgabe | die Sache`,
  ),
  duty: shown(
    `Aufgaben | Aufgabe | Pflichten | Pflicht | Verantwortung | Verantwortungen | Verantwortlichkeit | Verantwortlichkeiten | Zuständigkeit | Zuständigkeiten
     Verantwortungsbereich | Verantwortungsbereiche | Zuständigkeitsbereich | Aufgabenbereich | Aufgabengebiet | Aufgabengebiete | Hauptaufgaben | Kernaufgaben
     Teil | Rolle`,
  ),
  your: shown('Ihre | Ihr | Deine | deine | Dein | dein'),
  these: shown(
    `folgendes | Folgendes | die folgenden Aufgaben | folgende Aufgaben | die folgenden Punkte | folgende Punkte | diese Aufgaben
     die folgenden Bereiche | folgende Bereiche | unter anderem | insbesondere`,
  ),
  these2: shown(
    'folgendes | Folgendes | folgende Aufgaben | die folgenden Aufgaben | unter anderem | insbesondere | vor allem',
  ),
  include: shown('sind | umfassen | umfasst | ist | beinhalten | beinhaltet'),
  does: shown('macht | tut | übernimmt | leistet'),
  handled: shown('verwaltet | betrieben | verantwortet | übernommen | gesteuert | bereitgestellt | erledigt'),
};

const infinitive = /(?:.*\s)?\p{Ll}+n/u;
const zuInfinitive = /.*\s(?:zu\s\p{Ll}+n|\p{Ll}+zu\p{Ll}+n)/u;

const isFor = 'ist für {object} {responsible}';

/** Statements with one party as their subject, in the orders that German has. */
const sentences: readonly Frame[] = [
  {
    form: '{nom?} {party} {be} {adverbs} für {object} {responsible}',
    kind: 'responsible',
    predicate: '{be} für {object} {responsible}',
    tells: true,
  },
  {
    form: '{nom?} {party} {be} {adverbs} {responsible} für {object}',
    kind: 'responsible',
    predicate: '{be} {responsible} für {object}',
    tells: true,
  },
  {
    form: '{nom?} {party} {be} {adverbs} dafür {responsible}, {object}',
    kind: 'responsible',
    predicate: '{be} dafür {responsible}, {object}',
  },
  {
    form: '{lead} {be} {nom?} {party} {adverbs} für {object} {responsible}',
    kind: 'responsible',
    predicate: '{be} für {object} {responsible}',
    tells: true,
  },
  {
    form: '{be} {nom?} {party} {adverbs} für {object} {responsible}',
    kind: 'responsible',
    predicate: '{be} für {object} {responsible}',
  },
  {
    form: 'für {object} {be} {adverbs} {nom?} {party} {adverbs} {responsible}',
    kind: 'responsible',
    predicate: isFor,
    tells: true,
  },
  {
    form: '{responsible} für {object} {be} {adverbs} {nom?} {party}',
    kind: 'responsible',
    predicate: isFor,
    tells: true,
  },
  {
    form: '{nom?} {party} {adverbs} für {object} {responsible} {be}',
    kind: 'responsible',
    predicate: '{be} für {object} {responsible}',
    final: true,
  },
  {
    form: '{nom?} {party} {takes} {adverbs} {whole} für {object}',
    kind: 'responsible',
    predicate: '{takes} {whole} für {object}',
    tells: true,
  },
  {
    form: '{nom?} {party} {cares} sich {adverbs} um {object}',
    kind: 'responsible',
    predicate: '{cares} sich um {object}',
    tells: true,
  },
  {
    form: '{lead} {cares} sich {nom?} {party} {adverbs} um {object}',
    kind: 'responsible',
    predicate: '{cares} sich um {object}',
    tells: true,
  },
  {
    form: '{nom?} {party} {ensures} {adverbs} für {object}',
    kind: 'verb',
    predicate: '{ensures} für {object}',
  },
  {
    form: '{nom?} {party} sich {adverbs} um {object} {cares}',
    kind: 'responsible',
    predicate: '{cares} sich um {object}',
    final: true,
  },
  {
    form: '{object} {lies} {adverbs} {area} {of} {party}',
    kind: 'responsible',
    predicate: 'ist für „{object}“ zuständig',
  },
  {
    form: '{object} {obliegt} {adverbs} {dat?} {party}',
    kind: 'responsible',
    predicate: 'ist für „{object}“ zuständig',
  },
  {
    form: '{object} {be} {adverbs} {isDuty} {of} {party}',
    kind: 'responsible',
    predicate: 'ist für „{object}“ zuständig',
  },
  {
    form: 'die Verantwortung für {object} {lies} {adverbs} {of} {party}',
    kind: 'responsible',
    predicate: isFor.replace('{responsible}', 'verantwortlich'),
  },
  {
    form: 'die Zuständigkeit für {object} {lies} {adverbs} {of} {party}',
    kind: 'responsible',
    predicate: isFor.replace('{responsible}', 'zuständig'),
  },
  {
    form: '{object} {passive} {adverbs} {by} {party} {participle}',
    kind: 'verb',
    predicate: 'Von wem {passive} {object} {participle}?',
  },
  {
    form: '{nom?} {party} {modal} {adverbs} {object}',
    kind: 'modal',
    predicate: '{modal} {object}',
    object: infinitive,
  },
  {
    form: '{lead} {modal} {nom?} {party} {adverbs} {object}',
    kind: 'modal',
    predicate: '{modal} {object}',
    object: infinitive,
  },
  {
    form: '{modal} {nom?} {party} {adverbs} {object}',
    kind: 'modal',
    predicate: '{modal} {object}',
    object: infinitive,
  },
  {
    form: '{nom?} {party} {adverbs} {object} {modal}',
    kind: 'modal',
    predicate: '{modal} {object}',
    object: infinitive,
    final: true,
  },
  {
    form: '{nom?} {party} {must} {adverbs} {object}',
    kind: 'modal',
    predicate: '{must} {object}',
    object: zuInfinitive,
  },
  { form: '{nom?} {party} {verb} {adverbs} {object}', kind: 'verb', predicate: '{verb} {object}' },
  {
    form: '{object} {undertakes} {adverbs} {nom} {party}',
    kind: 'verb',
    predicate: '{undertakes} {object}',
  },
  { form: '{lead} {verb} {nom?} {party} {adverbs} {object}', kind: 'verb', predicate: '{verb} {object}' },
  { form: '{verb} {nom?} {party} {adverbs} {object}', kind: 'verb', predicate: '{verb} {object}' },
  {
    form: '{nom?} {party} {adverbs} {object} {final}',
    kind: 'verb',
    predicate: '{final} {object}',
    final: true,
  },
];

const leadIns: readonly Frame[] = [
  {
    form: '{nom?} {party} {be} {adverbs} {responsible} für {these2?}',
    kind: 'responsible',
    predicate: '',
    tells: true,
  },
  {
    form: '{nom?} {party} {be} {adverbs} für {these} {responsible}',
    kind: 'responsible',
    predicate: '',
    tells: true,
  },
  {
    form: '{lead} {be} {nom?} {party} {adverbs} {responsible} für {these2?}',
    kind: 'responsible',
    predicate: '',
    tells: true,
  },
  {
    form: '{lead} {be} {nom?} {party} {adverbs} für {these} {responsible}',
    kind: 'responsible',
    predicate: '',
    tells: true,
  },
  {
    form: '{nom?} {party} {takes} {adverbs} {whole} für {these?}',
    kind: 'responsible',
    predicate: '',
    tells: true,
  },
  {
    form: '{nom?} {party} {cares} sich {adverbs} um {these?}',
    kind: 'responsible',
    predicate: '',
    tells: true,
  },
  { form: '{nom?} {party} {modal} {adverbs} {these?}', kind: 'modal', predicate: '' },
  { form: '{lead} {modal} {nom?} {party} {adverbs} {these?}', kind: 'modal', predicate: '' },
  { form: '{nom?} {party} {verb} {adverbs} {these?}', kind: 'verb', predicate: '' },
  { form: 'zu den {duty} {of} {party} gehören {these?}', kind: 'responsible', predicate: '' },
  { form: 'die {duty} {of} {party} {include} {these?}', kind: 'responsible', predicate: '' },
  { form: '{your} {duty} {include}', kind: 'responsible', predicate: '' },
];

export const germanFrames: Frames = {
  nounsCapital: true,
  slots,
  leads: words(
    `bei beim für in im an am auf unter während nach vor seit ab mit ohne wenn falls sobald solange sofern innerhalb außerhalb je pro zu zum zur
     aus gemäß laut anders`,
  ),
  sentences,
  leadIns,
  headings: [
    '{duty} {of} {name}',
    'die {duty} {of} {name}',
    '{your} {duty}',
    '{name}-{duty}',
    '{nom?} {name} {be} {adverbs} {responsible}',
    '{nom?} {name} {be} {adverbs} {responsible} für',
    '{nom?} {name} {columnVerb}',
    '{nom?} {name} {modal}',
    'was {nom?} {name} {columnVerb}',
    'was {does} {nom?} {name}',
    'was {nom?} {name} tun {modal}',
    'wofür {nom?} {name} {responsible} {be}',
    'wofür {be} {nom?} {name} {responsible}',
    '{responsible}: {nom?} {name}',
    '{by} {name} {handled}',
  ],
  evidence: words(
    'verantwortlich zuständig Verantwortung Zuständigkeit kümmer Kümmer Verantwortlich Zuständig haftbar rechenschaftspflichtig',
  ),
  clauseBreaks: {
    main: words('und aber doch jedoch sondern hingegen dagegen'),
    final: words('während wohingegen wogegen'),
  },
  continuations: phrases(
    `der | die | das | den | dem | deren | dessen | welche | welcher | welches | wobei | wenn | falls | sofern | soweit | sobald | um | damit | sodass
     so dass | dass | ob | wie | wo | weil | da | z. B. | zum Beispiel | etwa | insbesondere | einschließlich | inklusive | darunter | vor allem
     außer | ausgenommen | nicht | aber | jedoch | sondern | in | im | an | am | auf | bei | beim | mit | ohne | nach | vor | von | vom | zu | zum | zur
     für | durch | über | unter | aus | gegen | je | pro | zwischen | während | etwaige | solange | also | d. h. | und zwar`,
  ),
  infinitive: /\s\p{Ll}+n$/u,
  participle: /(?:\p{Ll}+\s+){0,3}\p{Ll}+(?:t|en)/u,
  verbs: germanVerbs,
  finals: germanFinals,
  inflections: germanForms,
};
