import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CardwrightError } from '../../../shared/errors.ts';
import type { DocumentSource } from '../guides/types.ts';
import type { CompileResult } from './compile-protocol.ts';
import type { CompileOptions } from './compile-thread.ts';
import { compileLimits, CompileThread } from './compile-thread.ts';

/** Something that compiles documents; see `CompileThread`. */
export interface Compiler {
  compile(sources: readonly DocumentSource[], options?: CompileOptions): Promise<CompileResult>;
  close(): void;
}

/**
 * Opens a compiler. With a module it works on a thread of its own; without one it does so too where the sources are run as
 * they are; else, and with null, on the caller's thread.
 */
export function openCompiler(module: URL | string | null | undefined): Compiler {
  const worker = module === undefined ? ownModule() : module;
  if (worker === null) return compilerOnThisThread;
  return new CompileThread(typeof worker === 'string' ? new URL(worker) : worker);
}

/** Compiles documents without a collection. Rejects as `CompileThread.compile` does. */
export async function compileDocuments(
  sources: readonly DocumentSource[],
  module?: URL | null,
): Promise<CompileResult> {
  const compiler = openCompiler(module);
  try {
    return await compiler.compile(sources);
  } finally {
    compiler.close();
  }
}

/** The worker's module beside this one, where Node runs the sources themselves. */
function ownModule(): URL | null {
  const { filename, dirname } = import.meta;
  return extname(filename) === '.ts' ? pathToFileURL(join(dirname, 'compile-worker.ts')) : null;
}

const compilerOnThisThread: Compiler = {
  async compile(sources, options = {}) {
    const bytes = sources.reduce((sum, { content }) => sum + content.length, 0);
    const end = performance.now() + compileLimits.timeMs(bytes);
    const { decisions = {}, qualifiers = {}, progress = () => undefined } = options;
    // Loaded when it is needed: an engine that only answers reviews starts without it.
    const { compile } = await import('../guides/compile.ts');
    return compile(sources, {
      decisions,
      qualifiers,
      progress: (phase: string, done: number, total: number) => {
        if (performance.now() > end)
          throw new CardwrightError(
            'unreadable-document',
            'Reading this took too long and was given up. Nothing was added.',
          );
        progress(phase, done, total);
      },
    });
  },
  close: () => undefined,
};
