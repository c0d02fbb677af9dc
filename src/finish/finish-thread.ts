/** Entry point of a worker thread: finishes its batch of pages. */
import {workerData} from 'node:worker_threads';
import {finishBatch} from './finish-pages.ts';

finishBatch(workerData);
