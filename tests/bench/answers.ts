import { randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Grade, ReviewState } from '../../src/shared/contract/index.ts';
import type { Envelope } from '../../src/shared/errors.ts';
import type { Engine } from '../../src/main/engine/index.ts';
import { createEngine } from '../../src/main/engine/index.ts';
import type { Figures } from './figures.ts';
import { figuresOf } from './figures.ts';
import { benchClock } from './synthetic.ts';

const grades: readonly Grade[] = [
  'good',
  'good',
  'good',
  'easy',
  'hard',
  'good',
  'forgot',
  'good',
  'good',
  'easy',
];

/** An answer with its durable commit and the next card, beside a bare write that is synchronised to the disk. */
export interface AnswerFigures {
  answer: Figures;
  bare: Figures;
  undo: Figures;
}

/** Answers so many cards and takes the answers back again, so that the collection stays what it was for the next run. */
export async function measureAnswers(path: string, studyDay: number, count: number): Promise<AnswerFigures> {
  const engine = await open(path, studyDay);
  await send(engine, 'settings.set', { reviewsPerDay: 9999 });
  let state = stateOf(await send(engine, 'review.start', { deck: null, minutes: null }));
  const file = `${path}.bare`;
  const descriptor = openSync(file, 'w');
  const page = Buffer.alloc(4096, 1);
  const answers: number[] = [];
  const bare: number[] = [];
  for (let index = 0; index < count && state.card !== null; index += 1) {
    const input = answerTo(state, grades[index % grades.length] ?? 'good');
    const begin = performance.now();
    state = stateOf(await engine.request('review.answer', input));
    answers.push(performance.now() - begin);
    const beginBare = performance.now();
    writeSync(descriptor, page);
    fdatasyncSync(descriptor);
    bare.push(performance.now() - beginBare);
  }
  closeSync(descriptor);
  rmSync(file);
  const undos: number[] = [];
  for (const _ of answers) {
    const begin = performance.now();
    await send(engine, 'review.undo', { session: state.session });
    undos.push(performance.now() - begin);
  }
  await send(engine, 'settings.set', { reviewsPerDay: 200 });
  await engine.close();
  return { answer: figuresOf(answers), bare: figuresOf(bare), undo: figuresOf(undos) };
}

/** Time for every deck's counts. */
export async function measureCounts(path: string, studyDay: number, times: number): Promise<Figures> {
  const engine = await open(path, studyDay);
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const begin = performance.now();
    await send(engine, 'deck.list', {});
    taken.push(performance.now() - begin);
  }
  await engine.close();
  return figuresOf(taken);
}

/** Answers cards while the day's copy is made. Answers with the seconds that the copy took. */
export async function measureDuringCopy(
  path: string,
  studyDay: number,
): Promise<{ answer: Figures; seconds: number; answers: number }> {
  const folder = join(dirname(path), 'copies');
  rmSync(folder, { recursive: true, force: true });
  const engine = await open(path, studyDay, 0);
  const begin = performance.now();
  let state = stateOf(await send(engine, 'review.start', { deck: null, minutes: null }));
  const answers: number[] = [];
  const copied = async (): Promise<boolean> => {
    const envelope = await send(engine, 'app.info', {});
    return envelope.ok && (envelope.value as { lastCopyAt: number | null }).lastCopyAt !== null;
  };
  while (!(await copied())) {
    const input = answerTo(state, 'good');
    const from = performance.now();
    state = stateOf(await engine.request('review.answer', input));
    answers.push(performance.now() - from);
    state = stateOf(await send(engine, 'review.undo', { session: state.session }));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const seconds = (performance.now() - begin) / 1000;
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
  return { answer: figuresOf(answers), seconds, answers: answers.length };
}

async function open(path: string, studyDay: number, copyDelayMs = 3_600_000): Promise<Engine> {
  const clock = benchClock(studyDay);
  return createEngine({ collection: path, clock, guidesFolder: '', version: '0.0.0', copyDelayMs });
}

async function send(
  ...[engine, method, input]: [Engine, ...Parameters<Engine['request']>]
): Promise<Envelope<unknown>> {
  const envelope = await engine.request(method, input);
  if (!envelope.ok) throw new Error(`${method}: ${envelope.error.message}`);
  return envelope;
}

function stateOf(envelope: Envelope<unknown>): ReviewState {
  if (!envelope.ok) throw new Error(envelope.error.message);
  return envelope.value as ReviewState;
}

function answerTo({ session, card }: ReviewState, grade: Grade): object {
  if (card === null) throw new Error('There are no more cards to answer');
  const request = { requestId: randomUUID(), session, card: card.id, version: card.version, grade };
  return { ...request, timeMs: 5000, evidence: 'recall', options: null, picked: null };
}
