import type {Nodes} from 'hast';
import {walkElements} from '../annotate/walk.ts';

/** The faces of the serif, beside the regular, that a page needs at once. */
export interface Faces {
  italic?: boolean;
  bold?: boolean;
}

const italic = new Set(['em']);
const bold = new Set(['strong', 'th']);

/** The faces that a text needs. */
export function facesOf(tree: Nodes): Faces {
  const faces = {italic: false, bold: false};
  walkElements(tree, ({tagName}) => {
    faces.italic ||= italic.has(tagName);
    faces.bold ||= bold.has(tagName);
  });
  return faces;
}
