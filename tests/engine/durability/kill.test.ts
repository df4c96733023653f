import { join } from 'node:path';
import { expect, test } from 'vitest';
import { doctor, systemClock } from '../../../src/main/engine/index.ts';
import { temporaryFolder } from '../collection/support.ts';
import { killRepeatedly, prepare } from './kill.ts';

test('an engine that is killed fifty times loses no acknowledged answer and doubles none', async () => {
  const { folder, remove } = temporaryFolder();
  const path = join(folder, 'collection.db');
  prepare(path);
  const report = await killRepeatedly(path, 50);
  expect(report).toMatchObject({ kills: 50, lost: 0, doubled: 0, damaged: 0 });
  expect(report.acknowledged).toBeGreaterThan(50);
  expect(doctor(path, systemClock())).toMatchObject({ healthy: true });
  remove();
}, 120_000);
