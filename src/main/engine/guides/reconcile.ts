import type { Compilation, ConflictSide, Locator } from '../../../shared/guide.ts';
import type { MadeFact } from './facts.ts';
import type { DocumentModel, Party } from './model/index.ts';

export interface Reconciled {
  facts: MadeFact[];
  conflicts: Compilation['conflicts'];
}

/**
 * Merges facts that say the same (all sources stay) and finds those that contradict each other: the same subject, scope
 * and relation with another party. `answered` holds the user's answers by fact id.
 */
export function reconcile(
  made: readonly MadeFact[],
  models: readonly DocumentModel[],
  answered: Readonly<Record<string, readonly string[]>>,
): Reconciled {
  const byId = new Map<string, MadeFact>();
  const repeated = new Map<string, MadeFact[]>();
  for (const fact of made) {
    const { id } = fact.fact;
    const others = repeated.get(id);
    if (others !== undefined) others.push(fact);
    else if (byId.has(id)) repeated.set(id, [byId.get(id) as MadeFact, fact]);
    else byId.set(id, fact);
  }
  for (const [id, facts] of repeated) byId.set(id, merge(facts));
  const same = equivalence(models);
  const groups = new Map<string, MadeFact[]>();
  for (const fact of byId.values()) {
    if (fact.draft.family !== 'who') continue;
    const group = groups.get(fact.key);
    if (group === undefined) groups.set(fact.key, [fact]);
    else group.push(fact);
  }
  const conflicts: Compilation['conflicts'] = [];
  const dropped = new Set<string>();
  for (const group of groups.values()) {
    const closed = group.filter((fact) => fact.fact.answer.length > 0);
    const answers = new Set(closed.map((fact) => same(fact.parties)));
    if (answers.size < 2) continue;
    const decision = closed.map((fact) => answered[fact.fact.id]).find((answer) => answer !== undefined);
    if (decision !== undefined) {
      settle(closed, decision, dropped);
      continue;
    }
    for (const fact of closed) {
      fact.fact.status = 'conflict';
      fact.fact.why.push('another place gives another answer');
    }
    conflicts.push({
      facts: closed.map((fact) => fact.fact.id),
      question: conflictQuestion(closed),
      kind: 'party',
      sides: closed.map(sideOf),
    });
  }
  for (const fact of byId.values()) answer(fact, answered[fact.fact.id]);
  return { facts: [...byId.values()].filter((fact) => !dropped.has(fact.fact.id)), conflicts };
}

/** One fact out of several that say the same: the most certain one, with the sources and reasons of all. */
function merge(facts: readonly MadeFact[]): MadeFact {
  const best = facts.reduce((one, other) => (other.fact.certainty > one.fact.certainty ? other : one));
  const sources = new Map<string, Locator>();
  for (const { fact } of facts) {
    for (const source of fact.sources)
      sources.set(`${source.document}:${source.start}:${source.end}`, source);
  }
  return {
    ...best,
    fact: {
      ...best.fact,
      options: facts.map(({ fact }) => fact.options).find((options) => options !== null) ?? null,
      sources: [...sources.values()],
      status: facts.some(({ fact }) => fact.status === 'accepted') ? 'accepted' : best.fact.status,
      why: [...new Set(facts.flatMap(({ fact }) => fact.why))],
    },
    places: facts.flatMap(({ places }) => places),
  };
}

/** The party that a set of parties stands for across documents, as one string. */
type Same = (parties: readonly Party[]) => string;

/**
 * Two documents may call one side "you" and "the customer". Where both have exactly two parties, share one by name, and
 * one of the others is the side that the text addresses, the others are the same.
 */
function equivalence(models: readonly DocumentModel[]): Same {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let next = parent.get(at); next !== undefined; next = parent.get(at)) at = next;
    return at;
  };
  const join = (one: string, two: string): void => {
    const [from, into] = [find(one), find(two)].toSorted();
    if (from !== undefined && into !== undefined && from !== into) parent.set(into, from);
  };
  const owners = new Map<string, string>();
  for (const model of models) {
    for (const party of model.parties.all) {
      for (const alias of [party.name, ...party.aliases]) {
        const key = alias.toLowerCase();
        if (model.words.learner.subjects.includes(key)) continue;
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, party.key);
        else join(owner, party.key);
      }
    }
  }
  const pairs = models.filter((model) => model.parties.all.length === 2).map((model) => model.parties.all);
  for (const one of pairs) {
    for (const two of pairs) {
      if (one === two) continue;
      const shared = one.find((party) => two.some((other) => find(other.key) === find(party.key)));
      const left = one.find((party) => party !== shared);
      const right = two.find((party) => shared !== undefined && find(party.key) !== find(shared.key));
      if (
        shared !== undefined &&
        left !== undefined &&
        right !== undefined &&
        (left.learner || right.learner)
      )
        join(left.key, right.key);
    }
  }
  return (parties) => [...new Set(parties.map((party) => find(party.key)))].toSorted().join('+');
}

function settle(group: readonly MadeFact[], decision: readonly string[], dropped: Set<string>): void {
  const wanted = [...decision].toSorted().join('+');
  const winner = group.find((fact) => [...fact.fact.answer].toSorted().join('+') === wanted) ?? group[0];
  if (winner === undefined) return;
  const sources = group.flatMap((fact) => fact.fact.sources);
  answer(winner, decision);
  winner.fact.sources = sources;
  for (const fact of group) {
    if (fact === winner) continue;
    dropped.add(fact.fact.id);
    winner.places.push(...fact.places);
  }
}

function answer(fact: MadeFact, decision: readonly string[] | undefined): void {
  if (decision === undefined || decision.length === 0 || fact.fact.why.includes(userAnswered)) return;
  fact.fact.answer = [...decision];
  fact.fact.answerMode = decision.length > 1 ? 'all' : 'any';
  fact.fact.status = 'accepted';
  fact.fact.certainty = 1;
  fact.fact.why = [userAnswered, ...fact.fact.why];
  fact.parties = fact.model.parties.all.filter((party) => decision.includes(party.name));
}

function sideOf({ fact }: MadeFact): ConflictSide {
  const { id, subject, context, answer, explanation, sources } = fact;
  return {
    fact: id,
    subject,
    scope: context.at(-1) ?? '',
    answer,
    text: explanation,
    sources,
    earlier: false,
  };
}

const userAnswered = 'answered by the user';

function conflictQuestion(group: readonly MadeFact[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const scope = first.fact.context.slice(-1)[0];
  const sides = group.map((fact) => {
    const source = fact.fact.sources[0];
    return `${fact.fact.answer.join(' and ')}${source === undefined ? '' : ` (${source.document}, line ${source.from})`}`;
  });
  return `Who is responsible for “${first.fact.subject}”${scope === undefined ? '' : ` (${scope})`}: ${sides.join(' or ')}?`;
}
