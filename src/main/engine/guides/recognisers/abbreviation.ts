import type { DocumentModel } from '../model/index.ts';
import { oneLine } from '../model/text.ts';
import type { Draft, Proposal, Recogniser } from './types.ts';
import { headingsOf } from './who.ts';

const name = 'abbreviation';

/** "Multi-factor authentication (MFA)": what the letters stand for, where the document says so, once for each abbreviation. */
export const abbreviation: Recogniser = {
  name,
  *propose(model) {
    const open = new Map(
      [...model.abbreviations].filter(([short]) => /^\p{Lu}[\p{L}&-]*\p{Lu}/u.test(short)),
    );
    for (const leaf of model.leaves) {
      if (open.size === 0) return;
      if (leaf.kind === 'opaque' || !leaf.text.includes('(')) continue;
      const subject = model.about[leaf.section.index]?.subject;
      if (subject === 'links' || subject === 'host' || subject === 'objectives') continue;
      for (const match of leaf.text.matchAll(
        /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}&-]{1,7}(?![\p{L}\p{N}])/gu,
      )) {
        const short = open.has(match[0]) ? match[0] : match[0].replace(/s$/u, '');
        const long = open.get(short);
        if (long === undefined || !oneLine(leaf.text).includes(long)) continue;
        open.delete(short);
        yield proposalOf(short, long, leaf, model);
      }
    }
  },
};

function proposalOf(
  short: string,
  long: string,
  leaf: DocumentModel['leaves'][number],
  model: DocumentModel,
): Proposal {
  return {
    recogniser: name,
    territory: [leaf.span],
    weight: 0,
    beside: true,
    claims: [
      {
        recogniser: name,
        construct: 'abbreviation',
        family: 'term',
        subject: short,
        context: headingsOf(leaf.section, model),
        scope: [],
        relation: 'stands-for',
        answer: [long],
        answerMode: 'any',
        options: null,
        explanation: oneLine(leaf.text).slice(0, 300),
        spans: [leaf.span],
        leansOn: [],
        certainty: 0.95,
        why: ['the letters are the initials of the words beside them'],
        ask: [{ kind: 'abbreviation', short, long }],
        open: false,
        parties: [],
      },
    ],
  };
}

/** Claims without the abbreviations that a glossary of the document spells out as well: nothing is asked twice. */
export function withoutRepeated(drafts: readonly Draft[]): Draft[] {
  const meanings = new Map<string, string>();
  for (const draft of drafts) {
    if (draft.family === 'term' && draft.relation === 'means')
      meanings.set(draft.subject.toLowerCase(), (draft.answer[0] ?? '').toLowerCase());
  }
  return drafts.filter(
    (draft) =>
      draft.relation !== 'stands-for' ||
      meanings.get(draft.subject.toLowerCase())?.startsWith((draft.answer[0] ?? '').toLowerCase()) !== true,
  );
}
