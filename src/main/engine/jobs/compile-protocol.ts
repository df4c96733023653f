import type { MessagePort } from 'node:worker_threads';
import type { Failure } from '../../../shared/errors.ts';
import { CardwrightError } from '../../../shared/errors.ts';
import type { Compilation } from '../../../shared/guide.ts';
import type { Prospect } from '../guides/cards/prospects.ts';
import type { DocumentSource } from '../guides/types.ts';

/** The user's answers to what a document leaves open, by fact id. */
export type Decisions = Readonly<Record<string, string[]>>;

/** Facts of contradictions that the user keeps, with the scope that tells each apart (empty: as it is), by fact id. */
export type Qualifiers = Readonly<Record<string, string>>;

/** What compiling gives: `texts` are the decoded documents, in the order of `compilation.documents`. */
export interface CompileResult {
  compilation: Compilation;
  texts: string[];
  /** For the user, in words. */
  notices: string[];
  /** Of facts that wait for a decision, by id: the cards that follow from each answer. */
  prospects?: Readonly<Record<string, readonly Prospect[]>>;
}

export type Compile = (
  sources: readonly DocumentSource[],
  options?: {
    decisions?: Decisions;
    qualifiers?: Qualifiers;
    progress?: (phase: string, done: number, total: number) => void;
    signal?: { readonly aborted: boolean };
  },
) => CompileResult;

export interface ToCompiler {
  sources: readonly DocumentSource[];
  decisions: Decisions;
  qualifiers: Qualifiers;
}

export type FromCompiler =
  | { type: 'ready' }
  | { type: 'progress'; phase: string; done: number; total: number }
  | { type: 'done'; result: CompileResult }
  | { type: 'failed'; failure: Failure | null; error: unknown };

/** Progress within a phase is not worth a message more often than this. */
const quietMs = 40;

/** The worker's side: compiles one request after another and answers on the port. */
export function serveCompiles(port: MessagePort, compile: Compile): void {
  const post = (message: FromCompiler): void => port.postMessage(message);
  port.on('message', ({ sources, decisions, qualifiers }: ToCompiler) => {
    let last = { phase: '', at: 0 };
    const progress = (phase: string, done: number, total: number): void => {
      const now = performance.now();
      if (phase === last.phase && done < total && now - last.at < quietMs) return;
      last = { phase, at: now };
      post({ type: 'progress', phase, done, total });
    };
    try {
      post({ type: 'done', result: compile(sources, { decisions, qualifiers, progress }) });
    } catch (error) {
      post({ type: 'failed', ...failedWith(error) });
    }
  });
  post({ type: 'ready' });
}

/** An error as it can cross threads: one with words keeps them, another keeps its name and frames. */
function failedWith(error: unknown): { failure: Failure | null; error: unknown } {
  if (error instanceof CardwrightError)
    return { failure: { code: error.code, message: error.message, details: error.details }, error: null };
  return { failure: null, error: error instanceof Error ? error : new Error('compile failed') };
}
