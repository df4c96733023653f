import { homedir } from 'node:os';
import { createEngine, defaultCollectionPath, systemClock } from '../engine/index.ts';
import { serveProcess } from './serve-process.ts';

serveProcess((launch) =>
  createEngine({
    collection: launch.collection ?? defaultCollectionPath(process.platform, process.env, homedir()),
    clock: systemClock(launch.clockShiftMs),
    guidesFolder: launch.guidesFolder,
    version: launch.version,
    compileWorker: new URL(launch.compileWorker),
    log: (line) => void process.stderr.write(`${line}\n`),
  }),
);
