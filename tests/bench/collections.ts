import { measureAnswers, measureCounts, measureDuringCopy } from './answers.ts';
import { bundledEngine } from './bundle.ts';
import { measureColdStart, measureMemory } from './cold-start.ts';
import { inMs, type Line } from './figures.ts';
import { clearAnswers, dayOfFewDue, dayOfManyDue, syntheticCollection } from './synthetic.ts';

const goals = {
  firstCardMs: 300,
  answerMs: 1,
  answerP99Ms: 5,
  countsMs: 30,
  megabytes: 150,
} as const;

/** Lines on collections of so many cards; `copying`: answers during a daily copy, too. */
export async function measureCollections(sizes: readonly number[], copying: boolean): Promise<Line[]> {
  const lines: Line[] = [];
  const engine = await bundledEngine();
  for (const cards of sizes) {
    const path = syntheticCollection(cards);
    for (const [share, day] of [
      ['1 %', dayOfFewDue],
      ['20 %', dayOfManyDue],
    ] as const)
      lines.push(...(await measure(engine, path, `${cards.toLocaleString('en')} cards, ${share} due`, day)));
    clearAnswers(path);
    if (copying) lines.push(await measureCopy(path, `${cards.toLocaleString('en')} cards`));
  }
  return lines;
}

async function measure(engine: string, path: string, what: string, studyDay: number): Promise<Line[]> {
  const lines: Line[] = [];
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
  return lines;
}

async function measureCopy(path: string, what: string): Promise<Line> {
  const { answer, seconds, answers } = await measureDuringCopy(path, dayOfFewDue);
  return {
    what: `${what}: ${answers} answers while the day's copy is made (${seconds.toFixed(0)} s)`,
    figure: inMs(answer),
    goal: '',
    reached: null,
  };
}
