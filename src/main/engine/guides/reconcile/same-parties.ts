import type { DocumentModel } from '../model/index.ts';
import type { Same } from './statements.ts';

/**
 * Which parties of several documents are the same: those that share a name; and, where two documents have exactly two
 * parties each and share one, the other two, if one of them is the side that its text addresses ("you" and "the customer").
 */
export function samePartiesOf(models: readonly DocumentModel[]): Same {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let next = parent.get(at); next !== undefined; next = parent.get(at)) at = next;
    return at;
  };
  const join = (one: string, two: string): void => {
    const [into, from] = [find(one), find(two)].toSorted();
    if (from !== undefined && into !== undefined && from !== into) parent.set(from, into);
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
  return find;
}
