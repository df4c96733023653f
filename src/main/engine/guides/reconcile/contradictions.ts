import type { DocumentModel } from '../model/index.ts';
import type { Found } from './conflicts.ts';
import { Series } from './series.ts';
import { samePlace, type Statement } from './statements.ts';
import { keyOf, type Topic } from './topics.ts';

/** A statement by one of its topics, in the scope in which that holds. */
interface Entry {
  statement: Statement;
  topic: Topic;
  scope: string;
  /** True where the scope is a case of its own: its document uses it for several parties, or it stands in brackets. */
  telling: boolean;
}

/** Of one topic: what is said of it, and of things whose name is its own with something added. */
interface Bucket {
  equal: Entry[];
  narrower: Entry[];
  /** The safety of a part or a use of what is kept safe: it is shown beside a contradiction, and makes none. */
  near: Entry[];
}

/** So many words more than the wider name: "host operating system" beside "operating system". */
const mostAdded = 2;
/** Of statements that agree, so many are held against the others: the rest say nothing new. */
const mostCompared = 12;
/** Statements of one topic without a telling scope that are looked at. */
const mostWide = 200;

/**
 * Statements of who does what that cannot all be right as they stand. Three rules, over statements whose parties are known to
 * both documents:
 *
 * 1. The same topic in the same scope with another party, or with one party alone and several together.
 * 2. The same topic without a telling scope and within another one, with other parties: what has none lacks a qualifier. A heading or
 *    key that its document uses for one party only ("Hardware" under the provider) does not tell cases apart.
 * 3. In two documents, a topic and a narrower one ("operating system" and "host operating system", "firewall" and
 *    "firewall configuration"), neither with a scope of its own, with other parties: the wider one lacks a qualifier.
 *
 * Linear in the statements: they meet in the buckets of their topics only.
 */
export function contradictions(statements: readonly Statement[]): Found[] {
  const buckets = bucketsOf(statements);
  const series = new Series();
  for (const { equal } of buckets.values()) series.learn(equal.map(({ statement }) => statement.made));
  const found = new Findings();
  for (const bucket of buckets.values()) {
    if (isOfOneMind(bucket)) continue;
    sameScope(bucket, series, found);
    lackingQualifier(bucket, series, found);
  }
  return found.all;
}

/** Whether all entries name the same parties, as in most buckets: nothing in them can contradict anything. */
function isOfOneMind({ equal, narrower }: Bucket): boolean {
  const [first] = equal;
  if (first === undefined || equal.length + narrower.length < 2) return true;
  const said = partiesOf(first);
  return [equal, narrower].every((entries) => entries.every((entry) => partiesOf(entry) === said));
}

function bucketsOf(statements: readonly Statement[]): Map<string, Bucket> {
  const cases = casesOf(statements);
  const buckets = new Map<string, Bucket>();
  for (const statement of statements) {
    const own = cases.get(statement.made.model);
    for (const topic of statement.topics) {
      const parts = topic.kind === 'label' ? statement.scope.slice(0, -1) : statement.scope;
      const scope =
        parts.length === 0
          ? topic.bracket
          : [...parts, topic.bracket].filter((part) => part !== '').join('>');
      const telling = topic.bracket !== '' || parts.some((part) => own?.get(part) === null);
      const entry = { statement, topic, scope, telling };
      const bucket = buckets.get(topic.key);
      if (bucket === undefined) buckets.set(topic.key, { equal: [entry], narrower: [], near: [] });
      else bucket.equal.push(entry);
    }
  }
  for (const { equal } of [...buckets.values()])
    for (const entry of equal)
      for (const key of guardedWhole(entry.topic)) buckets.get(key)?.near.push(entry);
  // Narrower names are held against those of other documents only.
  const [first] = statements;
  if (statements.every(({ made }) => made.model === first?.made.model)) return buckets;
  for (const { equal } of [...buckets.values()])
    for (const entry of equal)
      for (const key of widerNames(entry.topic)) buckets.get(key)?.narrower.push(entry);
  return buckets;
}

/** By document and scope: the parties that it is used for; null where those differ from statement to statement. */
function casesOf(statements: readonly Statement[]): Map<DocumentModel, Map<string, string | null>> {
  const cases = new Map<DocumentModel, Map<string, string | null>>();
  for (const { made, scope, parties } of statements) {
    if (scope.length === 0) continue;
    let known = cases.get(made.model);
    if (known === undefined) cases.set(made.model, (known = new Map()));
    const own = parties.join('+');
    for (const part of scope) {
      const before = known.get(part);
      if (before === undefined) known.set(part, own);
      else if (before !== own) known.set(part, null);
    }
  }
  return cases;
}

/** Keys of the names that a topic's name adds something to: modifiers before it, or what is done with it behind it. */
function widerNames({ stems, activity, phrase }: Topic): string[] {
  if (phrase) return [];
  const names: string[][] = [];
  for (let cut = 1; cut <= mostAdded && cut < stems.length; cut++) names.push(stems.slice(cut));
  if (activity) names.push(stems.slice(0, -1));
  return names.map(keyOf);
}

/** Keys of the safety of the whole: "network traffic protection" is part of what protects the network. */
function guardedWhole({ stems, guarded }: Topic): string[] {
  if (!guarded || stems.length < 3) return [];
  const guard = stems.at(-1) as string;
  return stems.slice(1, -1).map((_, at) => keyOf([...stems.slice(0, at + 1), guard]));
}

function sameScope({ equal: entries, near }: Bucket, series: Series, found: Findings): void {
  for (const group of grouped(entries, ({ scope }) => scope).values()) {
    const sides = [...grouped(group, partiesOf).values()].map((side) => side.slice(0, mostCompared));
    if (sides.length < 2) continue;
    const opposed = new Set<Entry>();
    for (const [at, side] of sides.entries())
      for (const one of side)
        for (const two of sides.slice(at + 1).flat()) if (clash(one, two, series)) opposed.add(one).add(two);
    if (opposed.size === 0) continue;
    const all = [...opposed];
    const overlap = all.some((one) =>
      all.some((two) => partiesOf(one) !== partiesOf(two) && !disjoint(one, two)),
    );
    const named = all.filter(({ topic }) => topic.kind !== 'member');
    const members = all.filter(({ topic }) => topic.kind === 'member');
    if (named.length === 0) found.add('qualifier', all, []);
    else if (members.length > 0) found.add('qualifier', named, members);
    else {
      const said = [...grouped(near, sayingOf).values()].flatMap((side) => side.slice(0, mostCompared));
      const beside = said.filter((one) => all.some((two) => comparable(one.statement, two.statement)));
      // Worded differently, the one that names more parties may well be right as it stands: the others say too little.
      const fuller = all.every(({ topic }) => topic.guarded) ? all.filter((one) => sayMore(one, all)) : [];
      const fewer = all.filter((one) => !fuller.includes(one));
      found.add(overlap ? 'shared' : 'party', fewer, [...fuller, ...beside]);
    }
  }
}

function clash(one: Entry, two: Entry, series: Series): boolean {
  if (!comparable(one.statement, two.statement)) return false;
  const members = one.topic.kind === 'member' || two.topic.kind === 'member';
  if (sameDocument(one, two)) {
    if (members || samePlace(one.statement, two.statement)) return false;
    return !series.separates(one.statement.made, two.statement.made);
  }
  return !members || disjoint(one, two);
}

function lackingQualifier({ equal, narrower }: Bucket, series: Series, found: Findings): void {
  const wide = equal.filter(({ telling }) => !telling).slice(0, mostWide);
  if (wide.length === 0 || equal.length + narrower.length < 2) return;
  const named = wide.filter(({ topic }) => topic.kind !== 'member');
  const doubtful = new Set<Entry>();
  const beside = new Set<Entry>();
  const others = [...grouped(equal, sayingOf).values()].flatMap((side) => side.slice(0, mostCompared));
  const narrow = [...grouped(narrower, sayingOf).values()].flatMap((side) => side.slice(0, mostCompared));
  for (const one of named.length > 0 ? named : wide) {
    const against = others.filter((two) => one.scope !== two.scope && lacks(one, two, series));
    // A member of a list is held against its own name only.
    if (named.length > 0 && one.scope === '')
      against.push(
        ...narrow.filter(
          (two) => !sameDocument(one, two) && disjoint(one, two) && comparable(one.statement, two.statement),
        ),
      );
    if (against.length === 0) continue;
    doubtful.add(one);
    for (const two of against) beside.add(two);
  }
  found.add('qualifier', [...doubtful], [...beside]);
}

/** What an entry says, and in which scope. */
function sayingOf(entry: Entry): string {
  return `${entry.scope}|${partiesOf(entry)}`;
}

function lacks(one: Entry, two: Entry, series: Series): boolean {
  if (!disjoint(one, two) || !comparable(one.statement, two.statement)) return false;
  if (!sameDocument(one, two)) return true;
  if (one.topic.kind === 'member' || two.topic.kind === 'member') return false;
  return (
    !samePlace(one.statement, two.statement) && !series.separates(one.statement.made, two.statement.made)
  );
}

/** Each document knows the party that the other names, or the other way round: "you" and "the nurse" are not held together. */
function comparable(one: Statement, two: Statement): boolean {
  return (
    one.parties.every((party) => two.known.has(party)) || two.parties.every((party) => one.known.has(party))
  );
}

function sameDocument(one: Entry, two: Entry): boolean {
  return one.statement.made.model === two.statement.made.model;
}

/** Names all parties that some other names, and further ones. */
function sayMore(one: Entry, all: readonly Entry[]): boolean {
  const own = one.statement.parties;
  return all.some(
    ({ statement: { parties } }) =>
      parties.length < own.length && parties.every((party) => own.includes(party)),
  );
}

function disjoint(one: Entry, two: Entry): boolean {
  return !one.statement.parties.some((party) => two.statement.parties.includes(party));
}

function partiesOf({ statement }: Entry): string {
  return statement.parties.join('+');
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** What was found, each once: a fact may meet the same others by several of its topics. */
class Findings {
  readonly all: Found[] = [];
  readonly #seen = new Set<string>();

  add(kind: Found['kind'], entries: readonly Entry[], beside: readonly Entry[]): void {
    const facts = [...new Set(entries.map(({ statement }) => statement.made))];
    const others = [...new Set(beside.map(({ statement }) => statement.made))].filter(
      (made) => !facts.includes(made),
    );
    if (facts.length + others.length < 2) return;
    const id = [...facts, ...others]
      .map(({ fact }) => fact.id)
      .toSorted()
      .join('|');
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    this.all.push({ kind, facts, beside: others });
  }
}
