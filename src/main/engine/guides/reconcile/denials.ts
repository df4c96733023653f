import type { ConflictSide } from '../../../../shared/guide.ts';
import { locate, type MadeFact } from '../facts.ts';
import { patternsOf } from '../grammar/patterns.ts';
import type { Leaf } from '../model/index.ts';
import type { DocumentModel } from '../model/index.ts';
import { oneLine, withoutClosing, wordsOf } from '../model/text.ts';
import { stemsOf } from '../phrases.ts';
import { usable } from '../recognisers/party-sentence.ts';
import { clauseProblem, clauseSubject } from '../recognisers/who.ts';
import type { Clause } from '../grammar/clauses.ts';
import type { Found } from './conflicts.ts';
import type { Same, Statement } from './statements.ts';
import { topicsOf } from './topics.ts';

/** Something that speaks for or against a who-fact without being one. */
interface Word {
  topic: string;
  scope: string;
  parties: readonly string[];
  /** False: it denies that they do it. */
  does: boolean;
  model: DocumentModel;
  by: MadeFact | ConflictSide;
}

/**
 * Who-facts that a sentence denies ("the tenant is not responsible for the roof"), or that a statement called true or false
 * speaks against.
 */
export function denials(
  facts: readonly MadeFact[],
  statements: readonly Statement[],
  models: readonly DocumentModel[],
  same: Same,
): Found[] {
  const words = [
    ...facts.flatMap((made) => judged(made, same)),
    ...models.flatMap((model) => denied(model, same)),
  ];
  if (words.length === 0) return [];
  const byTopic = new Map<string, Statement[]>();
  for (const statement of statements)
    for (const { key, kind, bracket } of statement.topics) {
      if (kind !== 'whole' || statement.made.draft.family !== 'who') continue;
      const name = `${key}|${bracket}`;
      const list = byTopic.get(name);
      if (list === undefined) byTopic.set(name, [statement]);
      else list.push(statement);
    }
  return words.flatMap((word): Found[] => {
    const against = (byTopic.get(word.topic) ?? []).filter((statement) => speaksAgainst(word, statement));
    if (against.length === 0) return [];
    const facts = against.map(({ made }) => made);
    return 'draft' in word.by
      ? [{ kind: 'truth', facts: [word.by, ...facts], beside: [] }]
      : [{ kind: 'party', facts, beside: [word.by] }];
  });
}

function speaksAgainst(word: Word, { scope, parties, known }: Statement): boolean {
  if (scope.join('>') !== word.scope) return false;
  const all = word.parties.every((party) => parties.includes(party));
  if (!word.does) return all;
  return (
    !word.parties.some((party) => parties.includes(party)) && word.parties.every((party) => known.has(party))
  );
}

/** A statement that the document calls true or false, where it says who does what. */
function judged(made: MadeFact, same: Same): Word[] {
  const { draft, fact, model } = made;
  if (draft.relation !== 'true-or-false') return [];
  const { truth } = model.words;
  return wordsFrom(fact.subject, fact.answer[0] === truth.trueName, made, model, same);
}

/** Sentences with a negation that deny what is left when it is taken away. */
function denied(model: DocumentModel, same: Same): Word[] {
  const patterns = patternsOf(model.words);
  return model.leaves.flatMap((leaf): Word[] => {
    if (leaf.kind === 'heading' || leaf.kind === 'opaque' || !patterns.negated.test(leaf.text)) return [];
    const affirmed = affirmedOf(oneLine(leaf.text), model);
    return affirmed === null ? [] : wordsFrom(affirmed, false, sideOf(leaf, model), model, same);
  });
}

function sideOf(leaf: Leaf, model: DocumentModel): ConflictSide {
  const text = oneLine(leaf.text);
  return {
    fact: '',
    subject: withoutClosing(text),
    scope: '',
    answer: [withoutClosing(text)],
    text,
    sources: [locate(model.document, leaf.span)],
    earlier: false,
  };
}

function wordsFrom(text: string, does: boolean, by: Word['by'], model: DocumentModel, same: Same): Word[] {
  const clauses = usable(text, model);
  const [clause] = clauses;
  if (clause === undefined || clauses.length > 1 || clauseProblem(clause, model) !== null) return [];
  const subject = subjectOf(clause, model);
  return topicsOf(subject, model)
    .filter(({ kind }) => kind === 'whole')
    .map(({ key, bracket }) => ({
      topic: `${key}|${bracket}`,
      scope: clause.lead === null ? '' : stemsOf(clause.lead, model).join(' '),
      parties: [...new Set(clause.parties.map((party) => same(party.key)))].toSorted(),
      does,
      model,
      by: 'sources' in by ? { ...by, subject } : by,
    }));
}

function subjectOf(clause: Clause, model: DocumentModel): string {
  return model.casing.inSentence(clause.object === '' ? (clause.lead ?? '') : clauseSubject(clause, model));
}

/** "The tenant does not pay for heating" → "The tenant pays for heating". Null where that is not simply the opposite. */
function affirmedOf(text: string, model: DocumentModel): string | null {
  const { comparing, negations, grammar } = model.words;
  if (comparing === undefined) return null;
  const words = wordsOf(text.replace(/n['’]t(?![\p{L}])/gu, ' not'));
  const plain = text.replace(/n['’]t(?![\p{L}])/gu, ' not');
  const at = words.findIndex((word) => negations.includes(word.lower));
  const negation = words[at];
  const next = words[at + 1];
  if (negation === undefined || next === undefined) return null;
  if (
    words.some(
      (word, index) =>
        index > at && (negations.includes(word.lower) || comparing.noDenial.includes(word.lower)),
    )
  )
    return null;
  const before = words[at - 1];
  const carried = before !== undefined && comparing.carriers.includes(before.lower);
  const verb =
    carried && before.lower !== comparing.carriers[0] ? grammar.thirdPerson(next.lower) : next.text;
  return `${plain.slice(0, carried ? before.start : negation.start)}${verb}${plain.slice(next.end)}`;
}
