/** A thread that finishes its share of the pages. */
import {workerData} from 'node:worker_threads';
import {finishBatch} from './finish-pages.ts';

finishBatch(workerData);
