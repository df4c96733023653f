import { choicesOf } from './choices.ts';
import { groupBy } from './group-by.ts';
import type { AskedKind, Construct, Fact } from './types.ts';

/** Questions of one kind, asked together: one row per fact, one column per option. */
export interface QuestionTable {
  readonly key: string;
  readonly kind: AskedKind;
  readonly construct: Construct;
  /** The options that all of its questions have, in their order; null where each has its own. */
  readonly columns: readonly string[] | null;
  readonly facts: readonly Fact[];
}

/** More options than this do not stand side by side. */
const mostColumns = 5;

/** Puts open questions together that have the same options and the same reason, in the order of the documents. */
export function questionTables(facts: readonly Fact[]): readonly QuestionTable[] {
  const groups = groupBy(facts, groupOf);
  return [...groups].flatMap(([key, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const labels = choicesOf(first).map(({ label }) => label);
    const shared = own.every((fact) => sameList(fact.options ?? [], first.options ?? []));
    const columns =
      shared && first.options !== null && labels.length > 0 && labels.length <= mostColumns ? labels : null;
    return [{ key: `table ${key}`, kind: kindOf(first), construct: first.construct, columns, facts: own }];
  });
}

function groupOf(fact: Fact): string {
  return fact.asked?.group ?? JSON.stringify([fact.construct, kindOf(fact), fact.options]);
}

function kindOf({ asked, options, answer, construct }: Fact): AskedKind {
  if (asked !== undefined) return asked.kind;
  if (options !== null && options.length > 0) return construct === 'multiple-choice' ? 'choice' : 'whose';
  return answer.length > 0 ? 'doubtful' : 'text';
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}

/** What other lines say for one option of a question. */
export function evidenceFor(fact: Fact, option: string): NonNullable<Fact['asked']>['evidence'] {
  return (fact.asked?.evidence ?? []).filter(({ answer }) => answer.includes(option));
}
