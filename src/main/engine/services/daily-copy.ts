import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, statfsSync } from 'node:fs';
import { join, parse } from 'node:path';
import { copiesFolder, dailyCopyPath, pruneDailyCopies } from '../collection/copies.ts';
import { copyOnThread } from '../collection/copy-worker.ts';
import type { EngineContext } from './context.ts';
import { studyNow } from './study.ts';

/** Daily copies that are kept. */
export const copiesKept = 10;

/** Makes the copy of each study day, in the background. */
export class DailyCopy {
  readonly #context: EngineContext;
  readonly #delayMs: number;
  #timer: NodeJS.Timeout | null = null;
  #running: { end: () => Promise<unknown>; settled: Promise<void> } | null = null;
  #failedOn: number | null = null;

  /** @param delayMs how long to wait first, so that the first card is not kept waiting. */
  constructor(context: EngineContext, delayMs: number) {
    this.#context = context;
    this.#delayMs = delayMs;
  }

  /** Instant (ms) at which a study day's copy was made; null where there is none. */
  madeAt(studyDay: number): number | null {
    const path = dailyCopyPath(this.#context.collection.path, studyDay);
    return existsSync(path) ? Math.round(statSync(path).mtimeMs) : null;
  }

  /** Sees to it that there is a copy of this study day, sooner or later. */
  ensure(): void {
    const { studyDay } = studyNow(this.#context);
    if (this.#timer !== null || this.#running !== null || this.#failedOn === studyDay) return;
    if (this.madeAt(studyDay) !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#start(studyDay);
    }, this.#delayMs);
    this.#timer.unref();
  }

  /** Ends what is under way and leaves nothing half-made. */
  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#running === null) return;
    const { end, settled } = this.#running;
    await end();
    await settled;
    removeParts(this.#context.collection.path);
  }

  #start(studyDay: number): void {
    const { collection, log } = this.#context;
    const part = `${dailyCopyPath(collection.path, studyDay)}.part`;
    try {
      mkdirSync(copiesFolder(collection.path), { recursive: true });
      removeParts(collection.path);
      if (!hasRoom(collection.path)) throw new Error('The disk has too little room');
      const { done, end } = copyOnThread(collection.path, part);
      const settled = done.then(
        (wrong) => this.#finish(studyDay, part, wrong),
        (error: unknown) => this.#fail(studyDay, error),
      );
      this.#running = { end, settled };
    } catch (error) {
      log(`No copy was made: ${error instanceof Error ? error.message : 'unknown'}`);
      this.#failedOn = studyDay;
    }
  }

  #finish(studyDay: number, part: string, wrong: string | null): void {
    if (wrong !== null) {
      this.#fail(studyDay, new Error(`The copy is damaged: ${wrong}`));
      return;
    }
    const { collection, emit } = this.#context;
    renameSync(part, dailyCopyPath(collection.path, studyDay));
    pruneDailyCopies(collection.path, copiesKept);
    this.#running = null;
    emit({ type: 'changed' });
  }

  #fail(studyDay: number, error: unknown): void {
    removeParts(this.#context.collection.path);
    this.#running = null;
    this.#failedOn = studyDay;
    this.#context.log(`No copy was made: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}

/** What a copy that was not finished left behind, of this study day or of an earlier one. */
function removeParts(path: string): void {
  const folder = copiesFolder(path);
  const start = `${parse(path).name} `;
  for (const name of readdirSync(folder))
    if (name.startsWith(start) && /\.part(?:-journal|-wal|-shm)?$/.test(name))
      rmSync(join(folder, name), { force: true });
}

/** Room for twice the collection: a copy must not be what fills the disk. */
function hasRoom(path: string): boolean {
  const { bavail, bsize } = statfsSync(copiesFolder(path));
  return bavail * bsize > statSync(path).size * 2;
}
