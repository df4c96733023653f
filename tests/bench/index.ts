/**
 * Builds synthetic collections (kept in .cache/bench) and measures what the app promises to be fast at. An argument of
 * `--small` leaves out the collection of a million cards, `--copy` measures answers during a daily copy too.
 */
import { measureAnswers, measureCounts, measureDuringCopy } from './answers.ts';
import { bundledEngine } from './bundle.ts';
import { measureColdStart, measureMemory } from './cold-start.ts';
import { measureCompiling } from './compiling.ts';
import type { Line } from './figures.ts';
import { inMs, printTable } from './figures.ts';
import { clearAnswers, dayOfFewDue, dayOfManyDue, syntheticCollection } from './synthetic.ts';

const goals = {
  firstCardMs: 300,
  answerMs: 1,
  answerP99Ms: 5,
  countsMs: 30,
  megabytes: 150,
  compile: 1,
} as const;

const wanted = new Set(process.argv.slice(2));
const sizes = wanted.has('--small') ? [100_000] : [100_000, 1_000_000];
const lines: Line[] = [];
const engine = await bundledEngine();

for (const cards of sizes) {
  const path = syntheticCollection(cards);
  for (const [share, day] of [
    ['1 %', dayOfFewDue],
    ['20 %', dayOfManyDue],
  ] as const)
    await measure(path, `${cards.toLocaleString('en')} cards, ${share} due`, day);
  clearAnswers(path);
  if (wanted.has('--copy')) await measureCopy(path, `${cards.toLocaleString('en')} cards`);
}
for (const bytes of [100_000, 1_000_000]) {
  const speed = await measureCompiling(bytes);
  lines.push({
    what: `Compiling a study guide of ${bytes / 1000} kB`,
    figure: speed === null ? 'given up' : `${speed.toFixed(2)} MB/s`,
    goal: `${goals.compile} MB/s`,
    reached: speed !== null && speed >= goals.compile,
  });
}
printTable(lines);

async function measure(path: string, what: string, studyDay: number): Promise<void> {
  const cold = await measureColdStart(engine, path, studyDay, 11);
  lines.push({
    what: `${what}: new process to first card`,
    figure: inMs(cold),
    goal: `${goals.firstCardMs} ms`,
    reached: cold.median <= goals.firstCardMs,
  });
  const { answer, bare, undo } = await measureAnswers(path, studyDay, 1000);
  const beyond = { median: answer.median - bare.median, p99: answer.p99 - bare.p99 };
  lines.push(
    {
      what: `${what}: answer, commit, next card`,
      figure: inMs(answer),
      goal: '',
      reached: null,
    },
    { what: `${what}: a bare write, synchronised`, figure: inMs(bare), goal: '', reached: null },
    {
      what: `${what}: answer beyond the bare write`,
      figure: `median ${beyond.median.toFixed(2)} ms, p99 ${beyond.p99.toFixed(2)} ms`,
      goal: `${goals.answerMs} ms, ${goals.answerP99Ms} ms`,
      reached: beyond.median <= goals.answerMs && beyond.p99 <= goals.answerP99Ms,
    },
    { what: `${what}: undo of an answer`, figure: inMs(undo), goal: '', reached: null },
  );
  const counts = await measureCounts(path, studyDay, 50);
  lines.push({
    what: `${what}: counts of 200 decks`,
    figure: inMs(counts),
    goal: `${goals.countsMs} ms`,
    reached: counts.median <= goals.countsMs,
  });
  const memory = await measureMemory(engine, path, studyDay, 200);
  lines.push({
    what: `${what}: engine's memory at the first card and after 200`,
    figure: `${memory.first.toFixed(0)} MB, ${memory.after.toFixed(0)} MB`,
    goal: `${goals.megabytes} MB`,
    reached: memory.after <= goals.megabytes,
  });
}

async function measureCopy(path: string, what: string): Promise<void> {
  const { answer, seconds, answers } = await measureDuringCopy(path, dayOfFewDue);
  lines.push({
    what: `${what}: ${answers} answers while the day's copy is made (${seconds.toFixed(0)} s)`,
    figure: inMs(answer),
    goal: '',
    reached: null,
  });
}
