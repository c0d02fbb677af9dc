import {defineConfig} from '@playwright/test';
import browser from '../browser/playwright.config.ts';

/** For WebKitGTK. Firefox is one of the browser tests. */
export default defineConfig({...browser, globalSetup: '../browser/serve.ts'});
