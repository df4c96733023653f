import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Input, Method, Output } from '../../../src/shared/contract/index.ts';
import type { Failure } from '../../../src/shared/errors.ts';
import type { CardKind } from '../../../src/shared/guide.ts';
import type { Clock } from '../../../src/main/engine/clock.ts';
import { Collection } from '../../../src/main/engine/collection/collection.ts';
import type { CardFace } from '../../../src/main/engine/collection/notetypes.ts';
import { notesOfFact } from '../../../src/main/engine/collection/notetypes.ts';
import { newId } from '../../../src/main/engine/ids.ts';
import type { Engine, EngineOptions } from '../../../src/main/engine/index.ts';
import { createEngine } from '../../../src/main/engine/index.ts';

/** A folder of the system's temporary files, and what removes it. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'cardwright-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export const minute = 60_000;
export const day = 24 * 60 * minute;

/** A clock that stands still until it is moved. It starts at noon in Berlin, 2 March 2026: study day 20514. */
export class StandingClock implements Clock {
  at = Date.UTC(2026, 2, 2, 11);
  place = 'Europe/Berlin';

  now(): number {
    return this.at;
  }

  zone(): string {
    return this.place;
  }

  pass(ms: number): void {
    this.at += ms;
  }
}

export const firstStudyDay = 20_514;

export interface TestCard extends Partial<CardFace> {
  prompt: string;
  kind?: CardKind;
}

let keys = 0;

/** Adds notes to a deck, one for each list of cards, as one operation named "Add notes". */
export function addNotes(
  collection: Collection,
  deck: string,
  notes: readonly (readonly TestCard[])[],
  options: { vetted?: 0 | 1; confusable?: string } = {},
): void {
  collection.operations.run('import', 'Add notes', (record) => {
    const deckId = collection.decks.ensure(record, deck).id;
    let position = collection.cards.nextPosition();
    for (const cards of notes) {
      const faces = cards.map((card) => ({
        kind: 'question' as const,
        scope: '',
        answer: ['yes'],
        answerMode: 'any' as const,
        options: null,
        explanation: '',
        ...card,
      }));
      for (const draft of notesOfFact(faces)) {
        const note = record.insert('note', {
          gid: newId(),
          notetype_id: collection.notetypes.idOf(draft.kind),
          fields: JSON.stringify(draft.fields),
          created: record.at,
          modified: record.at,
        });
        for (const template of draft.cards.keys()) {
          const card = record.insert('card', {
            gid: `card-${(keys += 1)}`,
            note_id: note,
            template_ord: template,
            deck_id: deckId,
            position,
            vetted: options.vetted ?? 1,
            created: record.at,
            modified: record.at,
          });
          position += 1;
          if (options.confusable !== undefined)
            record.insert('card_group', { key: options.confusable, kind: 'confusable', card_id: card });
        }
      }
    }
  });
}

/** Notes of one card each, with prompts "NAME 1" and so on. */
export function plainNotes(name: string, count: number): TestCard[][] {
  return Array.from({ length: count }, (_, index) => [{ prompt: `${name} ${index + 1}` }]);
}

/** Opens a collection, hands it over, and closes it. */
export function withCollection<Result>(
  path: string,
  clock: Clock,
  body: (collection: Collection) => Result,
): Result {
  const collection = Collection.open(path, { clock });
  try {
    return body(collection);
  } finally {
    collection.close();
  }
}

/** An engine and a client that throws where the engine answers with a failure. */
export interface TestEngine {
  engine: Engine;
  ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  /** The failure of a request that must fail. */
  refuse<M extends Method>(method: M, input: Input<M>): Promise<Failure>;
  close(): Promise<void>;
}

export async function startEngine(
  path: string,
  clock: Clock,
  options: Partial<EngineOptions> = {},
): Promise<TestEngine> {
  const engine = await createEngine({
    collection: path,
    clock,
    guidesFolder: '/nonexistent',
    version: '0.0.0',
    copyDelayMs: day,
    ...options,
  });
  return {
    engine,
    async ask<M extends Method>(method: M, input: Input<M>) {
      const envelope = await engine.request(method, input);
      if (!envelope.ok) throw new Error(`${method}: ${envelope.error.code} ${envelope.error.message}`);
      return envelope.value as Output<M>;
    },
    async refuse(method, input) {
      const envelope = await engine.request(method, input);
      if (envelope.ok) throw new Error(`${method} was not refused`);
      return envelope.error;
    },
    close: () => engine.close(),
  };
}
