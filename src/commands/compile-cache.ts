/**
 * Keeps the compiled code of a command, which is imported before it (`node --import`). Reading and
 * compiling the modules takes half of the time that the command needs for a few articles.
 */
import {enableCompileCache} from 'node:module';
import {join} from 'node:path';

// Node compares the code, and does without a folder that it cannot write.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/gloss-code'));
