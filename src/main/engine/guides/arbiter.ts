import type { DocumentModel } from './model/index.ts';
import { leavesIn } from './model/index.ts';
import { signCertainty } from './recognisers/certainties.ts';
import type { Draft, Proposal } from './recognisers/types.ts';

/**
 * Who wins where several recognisers claim the same place. Each wins over those below it; the reason is the rule.
 *
 * | rank | recogniser           | because                                                                              |
 * |------|----------------------|--------------------------------------------------------------------------------------|
 * | 105  | cloze                | the author marked the gaps                                                           |
 * | 104  | flash-lines          | the author wrote a card                                                              |
 * | 100  | true-false           | the author labelled the text as a statement to judge                                 |
 * | 97   | multiple-choice      | the choices belong to their question, whatever they name                              |
 * | 96   | matching             | two columns and the key that joins them                                              |
 * | 96   | fill-in              | a blank and its answer                                                               |
 * | 95   | question-answer      | the author labelled the text as question and answer                                  |
 * | 90   | term-example         | the author labelled the text as term, definition, example; example texts stay open   |
 * | 88   | mnemonic             | the author labelled the text as a memory aid                                          |
 * | 87   | practice             | what is called a mistake must not be read as what somebody does                       |
 * | 85   | what stands beside   | orders, steps, lists as a whole: they say nothing of what their items say themselves |
 * | 80   | mark-matrix          | cells that are marks have no text for another reading                                |
 * | 75   | responsibility-table | columns name parties                                                                 |
 * | 72   | party-grid           | every cell is a party                                                                  |
 * | 70   | party-column         | a column holds parties                                                               |
 * | 60   | two-sided            | the text itself gives each side its part: more than its label or heading says        |
 * | 55   | glossary             | in a section that is a glossary, a label is a term even where its meaning names a party |
 * | 54   | heading-terms        | headings of a glossary, each with its meaning                                        |
 * | 50   | party-sentence       | the text of an item names its party: it beats the heading                            |
 * | 45   | definition-sentence  | the sentence says what its subject is, not what its party does                       |
 * | 42   | term-pairs           | a sign says that one is the other: no list of duties                                  |
 * | 40   | party-list           | only a heading or lead-in names the party                                            |
 * | 35   | cross-reference      | a sentence that only says where to find what                                         |
 * | 35   | attribute-list       | a label that many lists have names a property, not a term                             |
 * | 30   | glossary             | lines that are merely alike                                                          |
 * | 28   | outline-leaf         | labels that are merely described                                                     |
 * | 27   | term-pairs           | lines that look like terms, by what stands around them                                |
 * | 25   | language-free        | all there is for a document in an unknown language                                    |
 * | 20   | attribute-table      | a table that nobody else could read                                                   |
 * | 10   | stated-gap           | a sentence of which nobody made anything else                                         |
 *
 * Within a rank the heavier proposal wins, then the earlier one. A place is a leaf of the document (a sentence, an item,
 * a cell); a proposal whose territory is taken in part falls as a whole, since its claims were read together.
 */
const ranks: Readonly<Record<string, number>> = {
  cloze: 105,
  'flash-lines': 104,
  'true-false': 100,
  'multiple-choice': 97,
  matching: 96,
  'fill-in': 96,
  'question-answer': 95,
  'term-example': 90,
  mnemonic: 88,
  practice: 87,
  'mark-matrix': 80,
  'responsibility-table': 75,
  'party-grid': 72,
  'party-column': 70,
  'two-sided': 60,
  'heading-terms': 54,
  'party-sentence': 50,
  'definition-sentence': 45,
  'party-list': 40,
  'cross-reference': 35,
  'attribute-list': 35,
  glossary: 30,
  'outline-leaf': 28,
  'term-pairs': 27,
  'language-free': 25,
  'attribute-table': 20,
  'stated-gap': 10,
};

/** A glossary that says it is one. */
const glossaryCertainty = 0.93;
const glossaryRank = 55;
/** A sign between the term and its meaning. */
const signRank = 42;

export interface Verdicts {
  won: Proposal[];
  lost: { proposal: Proposal; to: Proposal }[];
}

/** Below what the author labelled as question or term, above all that reads single items: see `Proposal.beside`. */
const besideRank = 85;

export function rankOf(proposal: Proposal): number {
  if (proposal.beside === true) return besideRank;
  const isGlossary = proposal.recogniser === 'glossary' || proposal.recogniser === 'term-pairs';
  if (isGlossary && proposal.claims.some((claim: Draft) => claim.certainty >= glossaryCertainty))
    return glossaryRank;
  if (
    proposal.recogniser === 'term-pairs' &&
    proposal.claims.some((claim) => claim.certainty === signCertainty)
  )
    return signRank;
  return ranks[proposal.recogniser] ?? 0;
}

/** Decides between proposals over the same places. Linear in the leaves they touch, after sorting. */
export function arbitrate(proposals: readonly Proposal[], model: DocumentModel): Verdicts {
  const order = proposals.map((proposal, index) => ({ proposal, index, rank: rankOf(proposal) }));
  order.sort((a, b) => b.rank - a.rank || b.proposal.weight - a.proposal.weight || a.index - b.index);
  const owner = new Map<number, Proposal>();
  const claimed = new Map<Proposal, ReadonlySet<string>>();
  const won: { proposal: Proposal; index: number }[] = [];
  const lost: Verdicts['lost'] = [];
  for (const { proposal, index } of order) {
    const leaves = leavesOf(proposal, model);
    const holder = holderOf(leaves, owner);
    if (holder !== undefined && !sharesLeaf(holder, proposal, claimed)) {
      lost.push({ proposal, to: holder });
      continue;
    }
    if (proposal.beside !== true) for (const leaf of leaves) owner.set(leaf, proposal);
    won.push({ proposal, index });
  }
  won.sort((a, b) => a.index - b.index);
  return { won: won.map((entry) => entry.proposal), lost };
}

/** Who has the first of the leaves that are taken. */
function holderOf(leaves: readonly number[], owner: ReadonlyMap<number, Proposal>): Proposal | undefined {
  for (const leaf of leaves) {
    const holder = owner.get(leaf);
    if (holder !== undefined) return holder;
  }
  return undefined;
}

/** Key cells and labels belong to several proposals of one recogniser: their territories touch, their claims do not clash. */
function sharesLeaf(
  holder: Proposal,
  proposal: Proposal,
  claimed: Map<Proposal, ReadonlySet<string>>,
): boolean {
  if (holder.recogniser !== proposal.recogniser) return false;
  let starts = claimed.get(holder);
  if (starts === undefined) {
    starts = new Set(
      holder.claims.flatMap((claim) => claim.spans.map((span) => `${span.start}:${span.end}`)),
    );
    claimed.set(holder, starts);
  }
  const taken = starts;
  return !proposal.claims.some((claim) => claim.spans.some((span) => taken.has(`${span.start}:${span.end}`)));
}

function leavesOf(proposal: Proposal, model: DocumentModel): number[] {
  const found: number[] = [];
  for (const span of proposal.territory) {
    const range = leavesIn(model.leaves, span);
    if (range === null) continue;
    for (let leaf = range.first; leaf <= range.last; leaf++) found.push(leaf);
  }
  return found;
}
