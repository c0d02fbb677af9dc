/**
 * Finishes all built pages. Many pages are distributed over worker threads, because finishing
 * takes a third of the build of a large site.
 */
import {availableParallelism} from 'node:os';
import {Worker} from 'node:worker_threads';
import {workOn} from '../report/working-on.ts';
import {finishPage, type Page} from './finish-page.ts';

/** The input of a thread: its pages, and the addresses of all pages. */
export interface Batch {
  pages: readonly Page[];
  addresses: readonly string[];
}

/** Fewer pages take less time than starting a thread. */
const minPagesPerThread = 100;

/**
 * Finish pages.
 *
 * @param threads maximum number of worker threads; below 2, no thread is started
 */
export async function finishPages(
  pages: readonly Page[],
  threads = Math.min(availableParallelism(), Math.floor(pages.length / minPagesPerThread)),
): Promise<void> {
  const addresses = pages.map(({address}) => address);
  if (threads < 2) return finishBatch({pages, addresses});
  const size = Math.ceil(pages.length / threads);
  await Promise.all(
    Array.from({length: threads}, (_, nth) =>
      runInThread({pages: pages.slice(nth * size, (nth + 1) * size), addresses}),
    ),
  );
}

/** Finish the pages of a batch in the current thread. */
export function finishBatch({pages, addresses}: Batch): void {
  const known = new Set(addresses);
  for (const page of pages) {
    workOn(page.address, () =>
      finishPage(page, (address) => (known.has(address) ? `${address}index.md` : undefined)),
    );
  }
}

function runInThread(batch: Batch): Promise<void> {
  return new Promise((done, fail) => {
    new Worker(new URL('./finish-thread.ts', import.meta.url), {workerData: batch})
      .once('error', fail)
      .once('exit', () => done());
  });
}
