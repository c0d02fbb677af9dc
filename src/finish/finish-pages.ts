/**
 * Finish all built pages: where there are many, on all processors, for of a large site this
 * is a third of the build.
 */
import {availableParallelism} from 'node:os';
import {Worker} from 'node:worker_threads';
import {finishPage, type Page} from './finish-page.ts';

/** What a thread is given: its pages, and the addresses of all. */
export interface Batch {
  pages: readonly Page[];
  addresses: readonly string[];
}

/** So many pages take longer than a thread takes to start. */
const minPagesPerThread = 100;

/** @param threads how many may work at once */
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

/** Finish the pages of a share, in this thread. */
export function finishBatch({pages, addresses}: Batch): void {
  const known = new Set(addresses);
  for (const page of pages) {
    finishPage(page, (address) => (known.has(address) ? `${address}index.md` : undefined));
  }
}

function runInThread(share: Batch): Promise<void> {
  return new Promise((done, fail) => {
    new Worker(new URL('./finish-thread.ts', import.meta.url), {workerData: share})
      .once('error', fail)
      .once('exit', () => done());
  });
}
