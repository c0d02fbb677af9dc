import {base, site} from 'astro:config/server';
import type {EditionAnnotation} from '../edition/model.ts';
import {loadHistory} from '../history/load-history.ts';
import {createExportSite} from './export-site.ts';

/** The site that Astro is building, as exports see it. */
export const thisSite = createExportSite(site ?? 'http://localhost', base, loadHistory().history);

/**
 * Returns the day of the last change of an annotation (`2026-03-03`, in UTC); `undefined` if it is
 * not committed.
 */
export const dateOfChange = (annotation: EditionAnnotation): string | undefined =>
  thisSite.annotationDates(annotation)?.modified.slice(0, 10);
