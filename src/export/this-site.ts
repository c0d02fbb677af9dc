/**
 * The site that is being built, as exports know it.
 */
import {base, site} from 'astro:config/server';
import {loadHistory} from '../history/load-history.ts';
import {createExportSite} from './export-site.ts';

export const thisSite = createExportSite(site ?? 'http://localhost', base, loadHistory().history);
