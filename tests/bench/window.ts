import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../scripts/built.ts';
import { findElectron, hasDisplay } from '../../scripts/hosts.ts';
import { openInElectron } from '../e2e/in-electron.ts';
import { figuresOf, inMs, type Line } from './figures.ts';
import { dayOfFewDue, syntheticCollection } from './synthetic.ts';

const what = 'Electron: from its start to a card that can be answered';
const cards = 10_000;
const starts = 7;

/**
 * Wall time from starting Electron, over the list of decks and its button, to a due card whose answer can be shown. What
 * Playwright needs to attach to the window counts, too. The first start of a day also copies the collection: it is left out.
 */
export async function measureWindow(): Promise<Line[]> {
  const lacking =
    findElectron() === null ? 'there is no Electron' : hasDisplay() ? null : 'there is no display';
  if (lacking !== null) return [skipped(lacking)];
  if (!(await buildIfStale())) return [skipped('the app could not be built')];
  const folder = mkdtempSync(join(tmpdir(), 'cardwright-bench-'));
  const collection = join(folder, 'collection.cardwright');
  copyFileSync(syntheticCollection(cards), collection);
  const times: number[] = [];
  try {
    for (let start = 0; start <= starts; start += 1) {
      const clockShiftMs = dayOfFewDue * 86_400_000 + 12 * 3_600_000 - Date.now();
      const begin = performance.now();
      const { page, close } = await openInElectron({
        collection,
        profile: join(folder, 'profile'),
        clockShiftMs,
      });
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.getByRole('button', { name: /^Show answer/u }).click({ trial: true });
      if (start > 0) times.push(performance.now() - begin);
      await close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [{ what: `${what} (${cards} cards)`, figure: inMs(figuresOf(times)), goal: '', reached: null }];
}

function skipped(why: string): Line {
  return { what, figure: `skipped: ${why}`, goal: '', reached: null };
}
