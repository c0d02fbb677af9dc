/**
 * The seed of the property tests: the same in every run, so that what is green stays
 * green. `SEED=<number>` tries another; a failure prints its own.
 */
import fc from 'fast-check';

fc.configureGlobal({seed: Number(process.env['SEED'] ?? 20_220_110)});
