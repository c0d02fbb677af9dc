/** Compiles texts in a thread, so that `run.ts` can use several processors. */
import {parentPort, workerData} from 'node:worker_threads';
import {type CompileOptions, compileTexts} from './compile-texts.ts';

parentPort?.postMessage(compileTexts(workerData as CompileOptions));
