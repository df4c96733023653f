import { join } from 'node:path';
import { doctor, systemClock } from '../../src/main/engine/index.ts';
import { temporaryFolder } from '../engine/collection/support.ts';
import { killRepeatedly, prepare } from '../engine/durability/kill.ts';

/** Kills an answering engine a thousand times, or as often as the first argument says. */
const kills = Number(process.argv[2] ?? 1000);
const { folder, remove } = temporaryFolder();
const path = join(folder, 'collection.db');
prepare(path);
const report = await killRepeatedly(path, kills);
const { healthy } = doctor(path, systemClock());
process.stdout.write(`${JSON.stringify({ ...report, healthy })}\n`);
remove();
process.exitCode = healthy && report.lost + report.doubled + report.damaged === 0 ? 0 : 1;
