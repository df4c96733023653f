import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardDecision } from '../../../src/shared/contract/index.ts';
import type { OpenEngine } from './open-engine.ts';
import { lineCompiler, openEngine, text } from './open-engine.ts';
import { query, readTables } from './tables.ts';

let app: OpenEngine;
beforeAll(async () => {
  app = await openEngine(lineCompiler);
});
afterAll(() => app.close());

const line = fc.oneof(
  fc.constantFrom('Keel', 'Mast', 'Sail', 'Rope').map((term) => `${term} = a part of it`),
  fc
    .tuple(fc.constantFrom('Steering', 'Cooking', 'Rowing'), fc.constantFrom('Crew', 'Guest'))
    .map((pair) => pair.join(' => ')),
  fc.constantFrom('Cleaning', 'Watching', 'Waiting').map((task) => `${task} ? Crew / Guest`),
  fc.constantFrom('Some words.', ''),
);
const wishes = fc.record({
  lines: fc.uniqueArray(line, { minLength: 1, maxLength: 10 }),
  document: fc.constantFrom('ship', 'boat', 'raft'),
  rest: fc.constantFrom('take', 'leave'),
  /** What is done with each card and each question, in order. */
  cards: fc.array(fc.constantFrom('take', 'leave', 'edit', 'nothing'), { minLength: 20, maxLength: 20 }),
  answers: fc.array(fc.constantFrom('Crew', 'Guest', null), { minLength: 10, maxLength: 10 }),
});

function decisionOf(card: string, wish: string | undefined): CardDecision[] {
  if (wish === 'nothing' || wish === undefined) return [];
  const edit = { scope: '', prompt: `Mine: ${card}`, answer: ['mine'], explanation: '' };
  return [{ card, take: wish !== 'leave', edit: wish === 'edit' ? edit : null }];
}

describe('imports with whatever decisions', () => {
  it('keep every card tied to an accepted fact in its document, are known afterwards, and can be undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wishes, { minLength: 1, maxLength: 4 }), async (imports) => {
        const start = readTables(app.path);
        let steps = 0;
        for (const { lines, document, rest, cards, answers } of imports) {
          const source = text(`${document}.txt`, `# ${document}`, ...lines);
          let preview = await app.preview(source);
          const open = preview.compilation.facts.filter(({ status }) => status !== 'accepted');
          for (const [at, fact] of open.entries()) {
            const answer = answers[at];
            if (answer !== null && answer !== undefined)
              preview = await app.ask('import.decide', {
                preview: preview.preview,
                fact: fact.id,
                answer: [answer],
              });
          }
          const decisions = preview.compilation.cards.flatMap(({ id }, at) => decisionOf(id, cards[at]));
          const before = readTables(app.path);
          const result = await app.commit(preview, { decisions, rest });
          const after = readTables(app.path);
          expect(after.card.length - before.card.length).toBe(result.cards);
          expect(after.note.length - before.note.length).toBe(result.notes);
          if (JSON.stringify(after) !== JSON.stringify(before)) steps += 1;
          // The same again, with everything taken that is not declined: only what was passed over comes.
          const again = await app.preview(source);
          expect(again.unchanged).toBe(true);
          expect(new Set(again.compilation.facts.map(({ id }) => id)).size).toBe(
            again.compilation.facts.length,
          );
          const fresh = again.compilation.cards.filter(({ fact }) => !again.known.includes(fact));
          expect(fresh.every(({ id }) => !decisions.some(({ card }) => card === id))).toBe(true);
          await app.ask('import.discard', { preview: again.preview });
        }
        expect(
          query(
            app.path,
            `SELECT card.id FROM card JOIN note ON note.id = card.note_id LEFT JOIN fact ON fact.id = note.fact_id
             WHERE fact.id IS NULL OR NOT EXISTS (SELECT 1 FROM fact_span WHERE fact_span.fact_id = fact.id)`,
          ),
        ).toEqual([]);
        expect(query(app.path, 'PRAGMA foreign_key_check')).toEqual([]);
        for (let step = 0; step < steps; step += 1) await app.ask('history.undo', {});
        expect(withoutTimes(readTables(app.path))).toEqual(withoutTimes(start));
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

function withoutTimes(tables: ReturnType<typeof readTables>): unknown {
  return Object.entries(tables).map(([table, rows]) => [
    table,
    rows.map((row) => ({ ...row, modified: 0, version: 0 })),
  ]);
}
