import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { Preview } from '../../../shared/contract/index.ts';
import { FactRepository } from '../collection/repositories/facts.ts';
import { SourceRepository } from '../collection/repositories/sources.ts';
import { failureOf } from '../front-door.ts';
import type { DocumentSource } from '../guides/types.ts';
import type { CompileResult } from '../jobs/compile-protocol.ts';
import { openCompiler } from '../jobs/compile-documents.ts';
import type { CompileOptions } from '../jobs/compile-thread.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import type { EngineContext } from './context.ts';
import type { ImportHandlers } from './handlers.ts';
import { commitImport } from './import-commit.ts';
import type { Decision, Said } from './import-decisions.ts';
import { rememberedDecisions, withDecision } from './import-decisions.ts';
import { DocumentIntake } from './import-documents.ts';
import type { Known, OpenPreview } from './import-preview.ts';
import {
  documentsOf,
  openDetails,
  openFacts,
  OpenPreviews,
  reconciled,
  showPreview,
} from './import-preview.ts';

/** Documents on their way into the collection: read and compiled by a job, shown, decided about, committed as one operation. */
export function importHandlers(context: EngineContext): ImportHandlers {
  const { collection, options } = context;
  const known: Known = {
    sources: new SourceRepository(collection.database),
    facts: new FactRepository(collection.database),
  };
  const compiler = openCompiler(options.compileWorker);
  const intake = new DocumentIntake(options.guidesFolder);
  const previews = new OpenPreviews();
  const jobs = new JobRunner({
    newId: context.newId,
    emit: context.emit,
    failureOf: (error) => failureOf(error, 'import.read', context.log),
  });
  /** Decisions about one preview are carried out one after another. */
  let deciding: Promise<unknown> = Promise.resolve();

  async function open(sources: readonly DocumentSource[], compile: CompileOptions): Promise<OpenPreview> {
    const compiled = await compiler.compile(sources, compile);
    const documents = documentsOf(compiled);
    const first = reconciled(compiled, documents, () => false, known);
    const asked = openFacts(first);
    const said = rememberedDecisions(asked, known.facts);
    const remembered = Object.keys(said.decisions).length + Object.keys(said.qualifiers).length > 0;
    const result = remembered ? await recompile(sources, documents, said, compile) : first;
    const open = openDetails(first, compiled);
    return { id: context.newId(), sources, result, ...said, asked, open, documents };
  }

  async function recompile(
    sources: readonly DocumentSource[],
    documents: OpenPreview['documents'],
    { decisions, qualifiers }: Said,
    compile: CompileOptions = {},
  ): Promise<CompileResult> {
    const result = await compiler.compile(sources, { ...compile, decisions, qualifiers });
    const decided = (fact: string): boolean =>
      Object.hasOwn(decisions, fact) || Object.hasOwn(qualifiers, fact);
    return reconciled(result, documents, decided, known);
  }

  async function decide(id: string, wanted: readonly Decision[]): Promise<Preview> {
    const preview = previews.get(id);
    const said = wanted.reduce<Said>((before, decision) => withDecision(preview, before, decision), preview);
    const result = await recompile(preview.sources, preview.documents, said);
    previews.replace({ ...preview, ...said, result });
    return showPreview(previews.get(id), known);
  }

  /** Decisions about a preview are carried out one after another. */
  function inTurn(id: string, wanted: readonly Decision[]): Promise<Preview> {
    const turn = deciding.then(() => decide(id, wanted));
    deciding = turn.catch(() => undefined);
    return turn;
  }

  return {
    'import.read': ({ documents }) => ({
      job: jobs.start(async ({ progress, signal }) => {
        progress('read', 0, documents.length);
        const sources = await intake.read(documents);
        signal.throwIfAborted();
        const preview = await open(sources, { progress: inPhases(progress), signal });
        signal.throwIfAborted();
        previews.add(preview);
        return preview.id;
      }),
    }),
    'import.preview': (input) => showPreview(previews.get(input.preview), known),
    'import.decide': (input) => inTurn(input.preview, [input]),
    'import.decide-all': (input) => inTurn(input.preview, input.decisions),
    'import.commit': async (input) => {
      const preview = previews.get(input.preview);
      const job = input.preview;
      const result = await jobs.run(job, ({ progress, signal }) =>
        commitImport(collection, known, preview, input, async (done, total) => {
          progress('add', done, total);
          await turnOfOthers();
          signal.throwIfAborted();
        }),
      );
      previews.discard(input.preview);
      return result;
    },
    'import.discard': (input) => {
      previews.discard(input.preview);
      return {};
    },
    'job.cancel': ({ job }) => {
      jobs.cancel(job);
      return {};
    },
    'shell.offer-file': ({ path }) => {
      const offered = context.newId();
      const { name } = intake.offer(offered, path);
      context.emit({ type: 'file-offered', offered, name });
      return { offered };
    },
    compile: (sources, options) => compiler.compile(sources, options),
    close: () => {
      jobs.close();
      compiler.close();
    },
  };
}

type Progress = NonNullable<CompileOptions['progress']>;

/**
 * The compiler's steps as the phases that a page has words for: `read`, `compile`, `reconcile`, `cards`. The compiler reads
 * and recognises one document after another, which is one phase to a page.
 */
function inPhases(progress: Progress): Progress {
  return (step, done, total) => {
    if (step === 'read') progress('compile', done, total);
    else if (step === 'recognise') progress('compile', done + 0.5, total);
    else progress(step === 'compose' ? 'cards' : step, done, total);
  };
}
