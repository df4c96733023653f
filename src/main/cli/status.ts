import type { Counts } from '../../shared/contract/index.ts';
import { doctor } from '../engine/index.ts';
import type { Surroundings } from './surroundings.ts';
import { requireCollection, withEngine } from './surroundings.ts';

/** Prints what waits today, by deck. */
export async function showDue(surroundings: Surroundings): Promise<void> {
  requireCollection(surroundings);
  const today = await withEngine(surroundings, (ask) => ask('app.today', {}));
  const total = sum(today.due);
  const rows = today.decks.map(({ name, counts, total: cards }) => [
    name,
    ...[counts.new, counts.learning, counts.review, cards].map(String),
  ]);
  const lines = [
    total === 0
      ? 'Nothing is due today.'
      : `Due today: ${total} ${total === 1 ? 'card' : 'cards'}, about ${minutes(today.minutes)}.`,
    ...(rows.length === 0 ? [] : ['', ...table(['Deck', 'New', 'Learning', 'Review', 'Cards'], rows)]),
    ...(today.openQuestions === 0 ? [] : ['', `Questions left open by documents: ${today.openQuestions}.`]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function sum(counts: Counts): number {
  return counts.new + counts.learning + counts.review;
}

function minutes(number: number): string {
  return number === 1 ? '1 minute' : `${number} minutes`;
}

/** Columns as wide as their widest cell; all but the first are numbers. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((cell, column) =>
    Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}

/** Prints what is wrong with the collection, if anything. False: something is, and was not repaired. */
export function showDiagnosis(surroundings: Surroundings, repair: boolean): boolean {
  requireCollection(surroundings);
  const found = doctor(surroundings.collection, surroundings.clock, repair);
  const wrong = [
    ...found.integrity.map((line) => `The file is damaged: ${line}`),
    ...found.foreignKeys.map(({ table: name, rows }) => `Rows of ${name} that refer to nothing: ${rows}`),
    ...numbered('Cards whose state is not what their reviews give', found.differing.length),
    ...numbered('Daily totals that are not the sums of their reviews', found.totals.length),
    ...numbered('Decks whose number of cards is not what is kept', found.deckCounts.length),
  ];
  const checked = `${found.cards} cards and ${found.reviews} reviews were checked.`;
  const end = found.repaired
    ? 'Repaired: the collection says what its reviews say again.'
    : found.healthy
      ? 'The collection is well.'
      : found.integrity.length + found.foreignKeys.length > 0
        ? 'Nothing was changed. "cardwright restore" lists the copies that you can bring back.'
        : 'Nothing was changed. "cardwright doctor --repair" writes what the reviews say.';
  process.stdout.write(`${[checked, ...wrong, end].join('\n')}\n`);
  return found.healthy;
}

function numbered(what: string, number: number): string[] {
  return number === 0 ? [] : [`${what}: ${number}`];
}
