/**
 * Sets the seed of the property tests. It is the same in every run, so that results are
 * reproducible. `SEED=<number>` sets another seed, and a failure prints the seed.
 */
import fc from 'fast-check';

fc.configureGlobal({seed: Number(process.env['SEED'] ?? 20_220_110)});
