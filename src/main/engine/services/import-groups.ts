import { createHash } from 'node:crypto';
import type { Fact } from '../../../shared/guide.ts';
import type { Recorder } from '../collection/operations.ts';
import type { FactRepository } from '../collection/repositories/facts.ts';

/** Cards in one group at most: beyond that they no longer stand close enough to be taken for each other. */
export const largestGroup = 12;
/** Cards that are put into groups before others are let in. */
const cardsPerStep = 500;

/**
 * Groups of cards that are easily confused: those of one construct under one scope of one document, such as the cells of a
 * row or the terms of a glossary, in the order of the document and in groups of moderate size.
 */
export class ConfusableGroups {
  readonly #record: Recorder;
  readonly #facts: FactRepository;
  readonly #members = new Map<string, number[]>();

  constructor(record: Recorder, facts: FactRepository) {
    this.#record = record;
    this.#facts = facts;
  }

  /** @param source global id of the document. */
  add(fact: Pick<Fact, 'construct' | 'context'>, source: string, card: number): void {
    const scope = createHash('sha256').update(JSON.stringify(fact.context)).digest('hex').slice(0, 16);
    const key = `${source}/${fact.construct}/${scope}`;
    const members = this.#members.get(key);
    if (members === undefined) this.#members.set(key, [card]);
    else members.push(card);
  }

  /** Yields after some hundred cards. */
  *write(): Generator<null> {
    let written = 0;
    for (const [key, cards] of this.#members) {
      if (written > cardsPerStep) {
        yield null;
        written = 0;
      }
      written += cards.length;
      const sizes = this.#facts.groupSizes(key);
      if (sizes.size === 0 && cards.length === 1) continue;
      let number = Math.max(0, sizes.size - 1);
      let size = sizes.get(`${key}/${number}`) ?? 0;
      for (const card of cards) {
        if (size >= largestGroup) {
          number += 1;
          size = 0;
        }
        size += 1;
        this.#record.insert('card_group', { key: `${key}/${number}`, kind: 'confusable', card_id: card });
      }
    }
  }
}
