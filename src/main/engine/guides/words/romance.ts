import { noFrames } from './blank.ts';
import { shown } from './list.ts';
import type { FiniteVerb, Frame, Frames } from './types.ts';

/** What the frames of Spanish, Portuguese and French are made from: all three put the verb behind its subject. */
export interface RomanceSlots {
  /** Articles before a subject. */
  nom: string;
  /** "is", with the plural: "son > es". */
  be: string;
  responsible: string;
  /** "for" behind it. */
  of: string;
  /** "of the" before a party in a heading. */
  ofParty: string;
  modal: string;
  /** "has the responsibility of". */
  has: string;
  duty: string;
  your: string;
  these: string;
  include: string;
  leads: readonly string[];
  main: readonly string[];
  final: readonly string[];
  continuations: readonly string[];
  evidence: readonly string[];
  /** What an infinitive looks like. */
  infinitive: RegExp;
  /** "takes care of", without its preposition. */
  cares: string;
  /** That preposition, with its articles. */
  ofCare: string;
  /** "is" and "are" of a passive, and "by". */
  passive: string;
  by: string;
  participle: RegExp;
  /** "By whom {passive} {participle} {object}?" */
  byWhom: string;
  verbs: ReadonlyMap<string, FiniteVerb>;
}

const sentences: readonly Frame[] = [
  {
    form: '{nom?} {party} {adverbs} {be} {adverbs} {responsible} {of} {object}',
    kind: 'responsible',
    predicate: '{be} {responsible} {of} {object}',
    tells: true,
  },
  {
    form: '{lead} {nom?} {party} {adverbs} {be} {adverbs} {responsible} {of} {object}',
    kind: 'responsible',
    predicate: '{be} {responsible} {of} {object}',
    tells: true,
  },
];

const has: Frame = {
  form: '{nom?} {party} {adverbs} {has} {object}',
  kind: 'responsible',
  predicate: '{has} {object}',
  tells: true,
};

const cares: Frame = {
  form: '{nom?} {party} {adverbs} {cares} {ofCare} {object}',
  kind: 'responsible',
  predicate: '{cares} {ofCare} {object}',
};

const verb: Frame = {
  form: '{nom?} {party} {verb} {adverbs} {object}',
  kind: 'verb',
  predicate: '{verb} {object}',
};

const leadIns: readonly Frame[] = [
  {
    form: '{nom?} {party} {adverbs} {be} {adverbs} {responsible} {of} {these?}',
    kind: 'responsible',
    predicate: '',
    tells: true,
  },
  { form: '{nom?} {party} {modal} {these?}', kind: 'modal', predicate: '' },
  { form: '{duty} {ofParty} {party} {include} {these?}', kind: 'responsible', predicate: '' },
];

export function romanceFrames(data: RomanceSlots): Frames {
  const modal: Frame = {
    form: '{nom?} {party} {modal} {adverbs} {object}',
    kind: 'modal',
    predicate: '{modal} {object}',
    object: new RegExp(`${data.infinitive.source}\\s.+`, 'u'),
  };
  const passive: Frame = {
    form: '{object} {passive} {adverbs} {participle} {adverbs} {by} {nom?} {party}',
    kind: 'verb',
    predicate: data.byWhom,
  };
  return {
    ...noFrames,
    slots: {
      cares: shown(data.cares),
      ofCare: shown(data.ofCare),
      passive: shown(data.passive),
      by: shown(data.by),
      nom: shown(data.nom),
      be: shown(data.be),
      responsible: shown(data.responsible),
      of: shown(data.of),
      ofParty: shown(data.ofParty),
      modal: shown(data.modal),
      has: shown(data.has),
      duty: shown(data.duty),
      your: shown(data.your),
      these: shown(data.these),
      include: shown(data.include),
    },
    leads: data.leads,
    sentences: [...sentences, has, modal, cares, passive, verb],
    leadIns,
    headings: [
      '{duty} {ofParty} {name}',
      '{your} {duty}',
      '{nom?} {name} {be} {responsible}',
      '{nom?} {name} {be} {responsible} {of}',
      '{nom?} {name} {columnVerb}',
      '{nom?} {name} {modal}',
    ],
    evidence: data.evidence,
    clauseBreaks: { main: data.main, final: data.final },
    continuations: data.continuations,
    participle: data.participle,
    verbs: data.verbs,
    infinitive: new RegExp(`^${data.infinitive.source}\\s`, 'iu'),
    inflections: (word) => {
      const base = romanceSingular(word);
      return [...new Set([word, base, `${base}s`, `${base}es`])];
    },
  };
}

/** "clientes" → "cliente", "proveedores" → "proveedor", "responsables" → "responsable". */
export function romanceSingular(word: string): string {
  if (word.length < 4 || word === word.toUpperCase()) return word;
  if (/(?:or|dor|tor|sor|al|ad|ón|ión|és)es$/iu.test(word)) return word.slice(0, -2);
  return /[aeioucdhlrtnqu]s$/iu.test(word) ? word.slice(0, -1) : word;
}

/** A rough stem without gender, number, accents and the endings of verbs. */
export function romanceStem(word: string): string {
  const text = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const cut = text.replace(
    /(?:aciones|acion|ations?|acoes|acao|mientos?|mentos?|ments?|ados?|adas?|ees?|er|ar|ir|es|as|os|e|a|o|s)$/u,
    '',
  );
  return cut.length >= 4 ? cut : text;
}

/** Finite verbs, each as its singular; the plural is made by the given ending. */
export function romanceVerbs(
  singular: readonly string[],
  plural: (verb: string) => string,
): ReadonlyMap<string, FiniteVerb> {
  return new Map(
    singular.flatMap((third) =>
      [third, plural(third)].map((form): [string, FiniteVerb] => [form, { third, particle: null }]),
    ),
  );
}
