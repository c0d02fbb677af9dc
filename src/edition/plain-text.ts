import type {RootContent} from 'hast';
import {isApparatus, isBlock, project, separatesBlocks} from '../annotate/text/project.ts';

export {isApparatus, isBlock, project, separatesBlocks};

/** Return the readable text of nodes, with `\n` between blocks. */
export const plainText = (nodes: readonly RootContent[]): string =>
  project({type: 'root', children: [...nodes]}).text;
