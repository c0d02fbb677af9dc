/**
 * The site that is being built, as exports know it.
 */
import {base, site} from 'astro:config/server';
import {loadHistory} from '../history/load-history.ts';
import {exportSite} from './export-site.ts';

export const thisSite = exportSite(site ?? 'http://localhost', base, loadHistory().history);
