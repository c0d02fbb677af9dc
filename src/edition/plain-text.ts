import type {RootContent} from 'hast';
import {isApparatus, project} from '../annotate/text/project.ts';

export {isApparatus};

/** Return the readable text of nodes, with `\n` between blocks. */
export const plainText = (nodes: readonly RootContent[]): string =>
  project({type: 'root', children: [...nodes]}).text;
