import type {RootContent} from 'hast';
import {isApparatus, project} from '../annotate/text/project.ts';

export {isApparatus};

/** The readable text of nodes, blocks separated by `\n`. */
export const plainText = (nodes: readonly RootContent[]): string =>
  project({type: 'root', children: [...nodes]}).text;
