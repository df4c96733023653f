import type { Draft } from './draft.ts';
import { constructOrder } from './constructs.ts';
import { groupBy } from './group-by.ts';
import { questionTables } from './question-tables.ts';
import type { QuestionTable } from './question-tables.ts';
import type { CompiledCard, Conflict, Construct, Fact, Preview } from './types.ts';

/** What a group of rows is about. */
export type GroupName =
  | { readonly of: 'conflicts' }
  | { readonly of: 'questions' }
  | { readonly of: 'construct'; readonly construct: Construct }
  | { readonly of: 'document'; readonly document: string };

/** One row of the list of findings. */
export type Row =
  | {
      readonly type: 'group';
      readonly key: string;
      readonly name: GroupName;
      readonly count: number;
      readonly open: boolean;
      /** Its cards, for what is done to all of them. */
      readonly cards: readonly CompiledCard[];
    }
  | { readonly type: 'conflict'; readonly key: string; readonly conflict: Conflict }
  | { readonly type: 'table'; readonly key: string; readonly table: QuestionTable }
  | {
      readonly type: 'question';
      readonly key: string;
      readonly fact: Fact;
      readonly table: QuestionTable;
    }
  | { readonly type: 'card'; readonly key: string; readonly card: CompiledCard };

export type Grouping = 'construct' | 'document';

/** The facts that a row is about. */
export function factsOf(row: Row | undefined): readonly string[] {
  if (row === undefined || row.type === 'group' || row.type === 'table') return [];
  if (row.type === 'card') return [row.card.fact];
  return row.type === 'question' ? [row.fact.id] : row.conflict.sides.map((side) => side.fact);
}

export function conflictKey(conflict: Conflict): string {
  return `conflict ${conflict.facts.join(' ')}`;
}

interface Shape {
  readonly closed: ReadonlySet<string>;
  readonly filter: string;
  readonly grouping: Grouping;
}

type Finding = { readonly fact: Fact } | { readonly card: CompiledCard };

/**
 * What needs a decision first, then the cards: by construct, or document by document in the order of its lines. The filter
 * looks at all of their words.
 */
export function listRows(
  preview: Preview,
  draft: Pick<Draft, 'questions' | 'conflicts'>,
  { closed, filter, grouping }: Shape,
): readonly Row[] {
  const wanted = filter.trim().toLocaleLowerCase();
  const passes = (...texts: readonly string[]): boolean =>
    wanted === '' || texts.some((text) => text.toLocaleLowerCase().includes(wanted));
  const { facts, cards, documents } = preview.compilation;
  const factById = new Map([...draft.questions, ...facts].map((fact) => [fact.id, fact]));
  const rows: Row[] = [];
  const addGroup = (
    name: GroupName,
    members: readonly Row[],
    count: number,
    own: readonly CompiledCard[] = [],
  ): void => {
    if (members.length === 0) return;
    const key = `group ${Object.values(name).join(' ')}`;
    const open = !closed.has(key) || wanted !== '';
    rows.push({ type: 'group', key, name, count, open, cards: own });
    if (open) rows.push(...members);
  };

  const conflicts = draft.conflicts.filter(({ question, sides }) =>
    passes(question, ...sides.flatMap(({ answer, text }) => [...answer, text])),
  );
  addGroup(
    { of: 'conflicts' },
    conflicts.map((conflict) => ({ type: 'conflict', key: conflictKey(conflict), conflict })),
    conflicts.length,
  );

  const inConflict = new Set(draft.conflicts.flatMap((conflict) => conflict.facts));
  const questions = draft.questions.filter(
    (fact) => !inConflict.has(fact.id) && passes(fact.subject, ...fact.context, ...fact.answer),
  );
  const found = cards.filter((card) => passes(card.prompt, card.scope, ...card.answer));
  if (grouping === 'document') {
    const findings: Finding[] = [...questions.map((fact) => ({ fact })), ...found.map((card) => ({ card }))];
    const byDocument = groupBy(findings, documentOf);
    for (const { name } of documents) {
      const own = byDocument.get(name) ?? [];
      const asked = own.flatMap((one) => ('fact' in one ? [one.fact] : []));
      const made = own.flatMap((one) => ('card' in one ? [one.card] : [])).toSorted(byLine);
      addGroup(
        { of: 'document', document: name },
        [...tableRows(asked, `${name} `), ...cardRows(made)],
        asked.length + made.length,
        made,
      );
    }
    return rows;
  }
  addGroup({ of: 'questions' }, tableRows(questions, ''), questions.length);
  const byConstruct = groupBy(found, (card) => factById.get(card.fact)?.construct ?? 'question-answer');
  for (const construct of constructOrder) {
    const own = byConstruct.get(construct) ?? [];
    addGroup({ of: 'construct', construct }, cardRows(own), own.length, own);
  }
  return rows;
}

function cardRows(cards: readonly CompiledCard[]): readonly Row[] {
  return cards.map((card) => ({ type: 'card', key: card.id, card }));
}

function tableRows(facts: readonly Fact[], prefix: string): readonly Row[] {
  return questionTables(facts).flatMap((table): readonly Row[] => [
    { type: 'table', key: `${prefix}${table.key}`, table },
    ...table.facts.map((fact): Row => ({ type: 'question', key: `ask ${fact.id}`, fact, table })),
  ]);
}

function documentOf(finding: Finding): string {
  const { sources } = 'fact' in finding ? finding.fact : finding.card;
  return sources[0]?.document ?? '';
}

function byLine(one: CompiledCard, other: CompiledCard): number {
  return (one.sources[0]?.start ?? 0) - (other.sources[0]?.start ?? 0);
}
