import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock, Engine } from '../../../src/main/engine/index.ts';
import { createEngine } from '../../../src/main/engine/index.ts';
import type {
  AppEvent,
  CommitResult,
  DocumentInput,
  Input,
  Method,
  Output,
  Preview,
} from '../../../src/shared/contract/index.ts';
import type { ShellMethod } from '../../../src/shared/wire.ts';

/** The compiler of these tests; see its file. */
export const lineCompiler = new URL('./workers/line-compiler.ts', import.meta.url);

export interface OpenEngine {
  engine: Engine;
  folder: string;
  path: string;
  events: AppEvent[];
  /** The value of a request that must succeed. */
  ask<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  askShell(method: ShellMethod, input: unknown): Promise<unknown>;
  /** The failure of a request that must fail. */
  fail(method: Method | ShellMethod, input: unknown): Promise<{ code: string; message: string }>;
  /** Starts reading and answers with the event that ended it. */
  read(documents: DocumentInput[]): Promise<Extract<AppEvent, { type: 'job-done' | 'job-failed' }>>;
  /** The preview of documents that must be readable. */
  preview(...documents: DocumentInput[]): Promise<Preview>;
  commit(preview: Preview, input?: Partial<Input<'import.commit'>>): Promise<CommitResult>;
  /** Waits for the end of a job. */
  end(job: string): Promise<Extract<AppEvent, { type: 'job-done' | 'job-failed' }>>;
  /** Closes the engine and opens another on the same collection. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

type JobEnd = Extract<AppEvent, { type: 'job-done' | 'job-failed' }>;

/** An engine on a collection of its own. `worker` undefined: the app's own compiler. */
export async function openEngine(worker?: URL): Promise<OpenEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'cardwright-import-'));
  const path = join(folder, 'collection.db');
  const clock: Clock = { now: () => Date.UTC(2026, 2, 4, 12), zone: () => 'Europe/Berlin' };
  const events: AppEvent[] = [];
  const listeners = new Set<() => void>();
  const start = async (): Promise<Engine> => {
    const engine = await createEngine({
      collection: path,
      clock,
      guidesFolder: join(import.meta.dirname, '../../../decks'),
      version: '0.0.0',
      ...(worker === undefined ? {} : { compileWorker: worker }),
    });
    engine.onEvent((event) => {
      events.push(event);
      listeners.forEach((listener) => listener());
    });
    return engine;
  };
  const self: OpenEngine = {
    engine: await start(),
    folder,
    path,
    events,
    async ask(method, input) {
      const envelope = await self.engine.request(method, input);
      if (!envelope.ok) throw new Error(`${method}: ${envelope.error.code} ${envelope.error.message}`);
      return envelope.value as Output<typeof method>;
    },
    async askShell(method, input) {
      const envelope = await self.engine.request(method, input);
      if (!envelope.ok) throw new Error(`${method}: ${envelope.error.message}`);
      return envelope.value;
    },
    async fail(method, input) {
      const envelope = await self.engine.request(method, input);
      if (envelope.ok) throw new Error(`${method} was expected to fail`);
      return envelope.error;
    },
    end: (job) =>
      new Promise((resolve) => {
        const look = (): void => {
          const end = events.find(
            (event): event is JobEnd =>
              (event.type === 'job-done' || event.type === 'job-failed') && event.job === job,
          );
          if (end === undefined) return;
          listeners.delete(look);
          resolve(end);
        };
        listeners.add(look);
        look();
      }),
    async read(documents) {
      const { job } = await self.ask('import.read', { documents });
      return self.end(job);
    },
    async preview(...documents) {
      const end = await self.read(documents);
      if (end.type === 'job-failed') throw new Error(`${end.error.code} ${end.error.message}`);
      return self.ask('import.preview', { preview: end.preview ?? '' });
    },
    commit: (preview, input = {}) =>
      self.ask('import.commit', {
        preview: preview.preview,
        deck: 'Deck',
        decisions: [],
        rest: 'take',
        ...input,
      }),
    async restart() {
      await self.engine.close();
      self.engine = await start();
    },
    async close() {
      await self.engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return self;
}

export function text(name: string, ...lines: string[]): DocumentInput {
  return { name, text: lines.join('\n') };
}
