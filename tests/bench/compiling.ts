import { Buffer } from 'node:buffer';
import MarkdownIt from 'markdown-it';
import { compile } from '../../src/main/engine/guides/compile.ts';
import { figuresOf, type Line } from './figures.ts';
import { constructs, guideOf, guideOfTables } from './guides.ts';

/** Megabytes of Markdown in a second of one core. */
const goal = 2;
const tablesGoalSeconds = 1;
const kilobyte = 1000;
const megabyte = 1e6;
const compared = 100 * kilobyte;

interface Speed {
  /** Megabytes a second. */
  rate: number;
  seconds: number;
  facts: number;
}

/** Lines on how fast guides of several sizes, constructs and formats are compiled, and whether time grows with length alone. */
export function measureCompiling(): Line[] {
  const lines: Line[] = [];
  const base = speedOf('guide.md', guideOf(compared), 9);
  for (const bytes of [10 * kilobyte, compared, megabyte, 10 * megabyte]) {
    const speed = bytes === compared ? base : speedOf('guide.md', guideOf(bytes), bytes > megabyte ? 2 : 9);
    lines.push(line(`a mixed guide of ${sizeOf(bytes)}`, speed, bytes === compared ? null : base));
  }
  for (const [name, section] of Object.entries(constructs)) {
    const small = speedOf('guide.md', guideOf(compared, section), 9);
    lines.push(line(`1 MB of ${name}`, speedOf('guide.md', guideOf(megabyte, section), 4), small));
  }
  const mixed = guideOf(megabyte);
  lines.push(line('a mixed guide of 1 MB as plain text', speedOf('guide.txt', plain(mixed), 4), null));
  lines.push(line('a mixed guide as HTML', speedOf('guide.html', html(mixed), 4), null));
  const tables = speedOf('guide.md', guideOfTables(), 4);
  lines.push({
    what: 'Compiling 260 tables in 700 kB',
    figure: `${tables.seconds.toFixed(2)} s, ${tables.facts} facts`,
    goal: `${tablesGoalSeconds} s`,
    reached: tables.seconds <= tablesGoalSeconds,
  });
  return lines;
}

/**
 * The median of so many runs behind one that warms up, in processor time, so that a busy computer counts less; what collects
 * garbage counts, too.
 */
function speedOf(name: string, content: string, runs: number): Speed {
  const seconds: number[] = [];
  let facts = 0;
  for (let run = 0; run <= runs; run += 1) {
    const before = process.cpuUsage();
    const { compilation } = compile([{ name, content }]);
    const { user, system } = process.cpuUsage(before);
    if (run > 0) seconds.push((user + system) / 1e6);
    facts = compilation.facts.length;
  }
  const { median } = figuresOf(seconds);
  return { rate: Buffer.byteLength(content) / megabyte / median, seconds: median, facts };
}

function line(what: string, { rate, facts }: Speed, base: Speed | null): Line {
  const growth =
    base === null ? '' : `, ${(base.rate / rate).toFixed(2)} × the time for a byte of ${sizeOf(compared)}`;
  return {
    what: `Compiling ${what}`,
    figure: `${rate.toFixed(2)} MB/s, ${facts} facts${growth}`,
    goal: `${goal} MB/s`,
    reached: rate >= goal,
  };
}

function sizeOf(bytes: number): string {
  return bytes < megabyte ? `${bytes / kilobyte} kB` : `${bytes / megabyte} MB`;
}

/** As a page that was saved as text: no mark-up, cells behind tabs. */
function plain(markdown: string): string {
  return markdown
    .replace(/^\|[-| :]+\|\n/gmu, '')
    .replace(/^\| (.*) \|$/gmu, (_, cells: string) => cells.replaceAll(' | ', '\t'))
    .replace(/^#+ |\*\*/gmu, '');
}

function html(markdown: string): string {
  return `<!doctype html><html lang="en"><body><main>${new MarkdownIt().render(markdown)}</main></body></html>`;
}
