import { clausesOf } from './grammar/clauses.ts';
import { leavesIn, type DocumentModel, type Leaf } from './model/index.ts';
import { recognisers } from './recognisers/index.ts';
import { hostReason } from './model/host.ts';
import { furnitureOf } from './readers/text/furniture.ts';

const bySubject: Readonly<Record<string, string>> = {
  objectives: 'learning objective',
  links: 'list of links or sources',
  host: 'part of the site, not of the guide',
  mistakes: 'stands under mistakes, but names nothing that somebody does',
  practices: 'advice, with no mistakes to tell it from',
  summary: 'closing words',
  questions: 'a question without an answer',
};

/** By leaf: the reasons that recognisers gave for what they left out. */
export function reasonsKnown(model: DocumentModel): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>();
  for (const recogniser of recognisers) {
    for (const { span, why } of recogniser.leftOut?.(model) ?? []) {
      const leaf = leavesIn(model.leaves, span);
      if (leaf !== null && why !== '' && !reasons.has(leaf.first)) reasons.set(leaf.first, why);
    }
  }
  return reasons;
}

/** Why nothing was made of a leaf, in words. */
export function reasonLeftOut(leaf: Leaf, model: DocumentModel): string {
  if (leaf.note !== null) return leaf.note;
  const { words } = model;
  const host = hostReason(leaf.text, words);
  if (host !== null) return host;
  const furniture = leaf.kind === 'sentence' ? furnitureOf(leaf.text) : null;
  if (furniture !== null) return furniture;
  if (words.recognisers?.includes('language-free') === true)
    return 'in a language that is not known yet: only lists of terms, tables of two columns and marked questions are read';
  const subject = model.about[leaf.section.index]?.subject ?? 'plain';
  const known = bySubject[subject];
  if (
    known !== undefined &&
    !(subject === 'questions' && leaf.kind !== 'heading' && !leaf.text.includes('?'))
  )
    return known;
  if (leaf.kind === 'heading') return leaf.section.index <= 1 ? 'title' : 'heading without facts below it';
  if (leaf.kind === 'caption') return 'caption of a lost figure';
  if (leaf.kind === 'cell') return 'no fact found: the cell names no party and no term';
  if (/\?["”’)]*\s*$/u.test(leaf.text)) return 'a question without an answer';
  if (/:\s*$/u.test(leaf.text)) return 'leads to what follows';
  const clauses = leaf.text.length < 1000 ? clausesOf(leaf.text, model.parties, words) : [];
  if (clauses.some((clause) => clause.negated)) return 'no fact found: it says who is not responsible';
  if (clauses.length > 0) return 'no fact found: what it speaks of is only clear from the text around it';
  if (model.parties.mentions(leaf.text).length > 0)
    return 'no fact found: it names a party, but states no duty';
  return 'no fact found: no party, no term and no question';
}
