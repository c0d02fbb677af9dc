/** A thread that finishes its share of the pages. */
import {workerData} from 'node:worker_threads';
import {finishShare} from './finish-pages.ts';

finishShare(workerData);
