import { Command, CommanderError } from 'commander';
import { CardwrightError } from '../../shared/errors.ts';
import { compileFiles, compileOptions, type CompileFlags } from './compile.ts';
import { importFiles } from './import.ts';
import { restoreCopy, showCopies } from './restore.ts';
import { showDiagnosis, showDue } from './status.ts';
import type { Surroundings } from './surroundings.ts';
import { surroundingsOf } from './surroundings.ts';

/** Also in docs/study-guides.md. */
const exit = { well: 0, failed: 1, usage: 2, unreadable: 3, open: 4 } as const;
const unreadable: ReadonlySet<string> = new Set([
  'not-found',
  'unreadable-document',
  'document-too-large',
  'unsupported-format',
]);

/**
 * Runs one command. Answers with the exit code: 0 well, 1 failed (words on the error stream), 2 not understood, 3 a document could
 * not be read, 4 with `--strict` where something is asked or contradicted.
 */
export async function runCli(args: readonly string[]): Promise<number> {
  let code: number = exit.well;
  const program = build((end) => {
    code = exit[end];
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.well : exit.usage;
    process.stderr.write(`cardwright: ${wordsOf(error)}\n`);
    return error instanceof CardwrightError && unreadable.has(error.code) && args.includes('compile')
      ? exit.unreadable
      : exit.failed;
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof CardwrightError) return error.message;
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `something went wrong that Cardwright did not foresee. ${words}`;
}

function build(report: (end: keyof typeof exit) => void): Command {
  const program = new Command('cardwright')
    .description('Turns study guides into flashcards and gets their owner through an exam.')
    .option('--collection <path>', 'the collection to work on (or CARDWRIGHT_COLLECTION)')
    .version(surroundingsOf(undefined).version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .exitOverride()
    .showHelpAfterError('("cardwright --help" says what there is)');
  const here = (): Surroundings => surroundingsOf(program.opts<{ collection?: string }>().collection);

  program
    .command('compile')
    .description('show what documents give: cards, what is asked, what was left out')
    .argument('[file...]', 'study guides, compiled together; "-" reads the standard input')
    .option('--json', 'print everything as JSON (docs/study-guides.md)')
    .option(
      '--explain [line]',
      'say how sure each fact is, and why; with LINE or FILE:LINE, who claimed what there',
    )
    .option('--out <deck.csv>', 'write the cards to a CSV file')
    .option('--strict', 'end with code 4 where something is asked or contradicted')
    .action(async (files: string[], options: CompileFlags, command: Command) => {
      const how = compileOptions(files, options);
      if (how === null) command.error('error: name at least one file', { exitCode: exit.usage });
      else report((await compileFiles(how.files, how, here())) ? 'well' : 'open');
    });
  program
    .command('import')
    .description('add all certain cards of documents to the collection')
    .argument('<file...>', 'Markdown, HTML or plain text; "-" reads the standard input')
    .option('--deck <name>', 'the deck to add them to; "::" separates levels')
    .action((files: string[], options: { deck?: string }) =>
      importFiles(files, options.deck ?? null, here()),
    );
  program
    .command('due')
    .description('say what waits today')
    .action(() => showDue(here()));
  program
    .command('doctor')
    .description('check the collection and replay every review')
    .option('--repair', 'write what the reviews say where something differs')
    .action((options: { repair?: true }) =>
      report(showDiagnosis(here(), options.repair === true) ? 'well' : 'failed'),
    );
  program
    .command('restore')
    .description('list the copies of the collection, or bring one back')
    .argument('[copy]', 'name or path of the copy to bring back; the collection that it replaces is kept')
    .option('--list', 'list the copies')
    .action((copy: string | undefined, options: { list?: true }) =>
      copy === undefined || options.list === true ? showCopies(here()) : restoreCopy(copy, here()),
    );
  return program;
}
