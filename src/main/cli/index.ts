/** The command line: `cardwright compile | import | due | doctor | restore`. */
import { runCli } from './program.ts';

// A reader that stops early ("| head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runCli(process.argv.slice(2));
