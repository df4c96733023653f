import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createEngine, defaultCollectionPath, systemClock } from '../engine/index.ts';
import { readChoices } from '../hosts/choices.ts';
import { inProcessHost } from '../hosts/in-process.ts';
import { findPlaces } from '../hosts/places.ts';
import { Supervisor } from '../hosts/supervisor.ts';
import { openBrowser } from './open.ts';
import { startBrowserServer } from './server.ts';

/** Pages that are reloaded come back within this. */
const idleMs = 60_000;

const places = findPlaces(import.meta.dirname);
const choices = readChoices(process.argv.slice(2), process.env, process.cwd());
const collection = choices.collection ?? defaultCollectionPath(process.platform, process.env, homedir());

const engine = new Supervisor({
  host: inProcessHost(
    () =>
      createEngine({
        collection,
        clock: systemClock(choices.clockShiftMs),
        guidesFolder: places.guidesFolder,
        version: places.version,
        compileWorker: new URL(places.compileWorker),
        log: (line) => void process.stderr.write(`${line}\n`),
      }),
    places.version,
  ),
});

const failure = await engine.start();
if (failure === null) await serve();
else {
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 1;
}

async function serve(): Promise<void> {
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await server.close();
    await engine.close();
    process.exit();
  };
  const server = await startBrowserServer({
    engine,
    renderer: places.renderer,
    media: () => join(dirname(collection), 'media'),
    abandoned: () => {
      process.stdout.write('Its last page was closed a minute ago, so Cardwright ends.\n');
      void end();
    },
    idleMs,
  });
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
  process.stdout.write(
    choices.noOpen ? `${server.address}\n` : `Cardwright is open in your browser: ${server.address}\n`,
  );
  if (!choices.noOpen) openBrowser(server.address);
}
