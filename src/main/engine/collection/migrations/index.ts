import { foundation } from './001-foundation.ts';

/** SQL that takes a collection from version n to n + 1; the first entry makes version 1 of an empty file. */
export type Migrations = readonly string[];

export const migrations: Migrations = [foundation];
