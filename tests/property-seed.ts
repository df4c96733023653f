import fc from 'fast-check';

/**
 * Properties run on new random cases each time, except in CI: there the same commit must give the same verdict, so the
 * cases are fixed. `PROPERTY_SEED` repeats or varies a run.
 */
const given = process.env['PROPERTY_SEED'] ?? (process.env['CI'] === undefined ? undefined : '20261122');
if (given !== undefined) fc.configureGlobal({ seed: Number(given) });
