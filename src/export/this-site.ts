import {base, site} from 'astro:config/server';
import {loadHistory} from '../history/load-history.ts';
import {createExportSite} from './export-site.ts';

/** The site that Astro is building, as exports see it. */
export const thisSite = createExportSite(site ?? 'http://localhost', base, loadHistory().history);
