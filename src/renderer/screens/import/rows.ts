import type { Draft } from './draft.ts';
import { constructOrder } from './constructs.ts';
import { groupBy } from './group-by.ts';
import type { CompiledCard, Construct, Fact, Preview } from './types.ts';

export type GroupKey = 'conflicts' | `ask ${Construct}` | `cards ${Construct}`;

/** One row of the list of findings. */
export type Row =
  | { readonly type: 'group'; readonly key: GroupKey; readonly count: number; readonly open: boolean }
  | {
      readonly type: 'conflict';
      readonly key: string;
      readonly question: string;
      readonly facts: readonly Fact[];
    }
  | { readonly type: 'question'; readonly key: string; readonly fact: Fact }
  | { readonly type: 'card'; readonly key: string; readonly card: CompiledCard };

/** The facts that a row is about. */
export function factsOf(row: Row | undefined): readonly string[] {
  if (row === undefined || row.type === 'group') return [];
  if (row.type === 'card') return [row.card.fact];
  return row.type === 'question' ? [row.fact.id] : row.facts.map((fact) => fact.id);
}

interface Shape {
  readonly closed: ReadonlySet<GroupKey>;
  readonly filter: string;
}

/** What needs a decision first, then the cards, each kind under its own heading; the filter looks at all of their words. */
export function listRows(
  preview: Preview,
  draft: Pick<Draft, 'questions' | 'conflicts'>,
  { closed, filter }: Shape,
): readonly Row[] {
  const wanted = filter.trim().toLocaleLowerCase();
  const passes = (...texts: readonly string[]): boolean =>
    wanted === '' || texts.some((text) => text.toLocaleLowerCase().includes(wanted));
  const { facts, cards } = preview.compilation;
  const factById = new Map([...draft.questions, ...facts].map((fact) => [fact.id, fact]));
  const rows: Row[] = [];
  const addGroup = (key: GroupKey, members: readonly Row[]): void => {
    if (members.length === 0) return;
    const open = !closed.has(key) || wanted !== '';
    rows.push({ type: 'group', key, count: members.length, open });
    if (open) rows.push(...members);
  };

  const inConflict = new Set(draft.conflicts.flatMap((conflict) => conflict.facts));
  addGroup(
    'conflicts',
    draft.conflicts
      .map((conflict) => ({
        type: 'conflict' as const,
        key: `conflict ${conflict.facts.join(' ')}`,
        question: conflict.question,
        facts: conflict.facts.map((id) => factById.get(id)).filter((fact) => fact !== undefined),
      }))
      .filter(({ question, facts: own }) => passes(question, ...own.flatMap((fact) => fact.answer))),
  );

  const questions = groupBy(
    draft.questions.filter(
      (fact) => !inConflict.has(fact.id) && passes(fact.subject, ...fact.context, ...fact.answer),
    ),
    (fact) => fact.construct,
  );
  const found = groupBy(
    cards.filter((card) => passes(card.prompt, card.scope, ...card.answer)),
    (card) => factById.get(card.fact)?.construct ?? 'question-answer',
  );
  for (const construct of constructOrder) {
    addGroup(
      `ask ${construct}`,
      (questions.get(construct) ?? []).map((fact) => ({ type: 'question', key: `ask ${fact.id}`, fact })),
    );
  }
  for (const construct of constructOrder) {
    addGroup(
      `cards ${construct}`,
      (found.get(construct) ?? []).map((card) => ({ type: 'card', key: card.id, card })),
    );
  }
  return rows;
}
