/**
 * Checks Markdown for formatting characters that reorder other text, also if they are written as
 * character references (`&#x202E;`).
 */
import type {Nodes, Root} from 'mdast';
import {type Location, location} from 'vfile-location';
import type {TextFile} from '../model/model.ts';
import {type Problem, problem} from '../model/problem.ts';
import {findUnsafeDirections, type UnsafeCharacter} from '../text/unsafe-characters.ts';
import {walk} from '../text/walk.ts';

/** A part of a paragraph: a node with a value of its own. */
interface Part {
  node: Nodes;
  value: string;
}

/**
 * Reports unsafe directional formatting in each paragraph, line of code, title and attribute.
 *
 * @param file the whole file, for locations
 */
export function checkUnsafeDirections(tree: Root, file: TextFile): Problem[] {
  const problems: Problem[] = [];
  const points = location(file.value);

  const check = (parts: readonly Part[]): void => {
    for (const found of findUnsafeDirections(parts.map(({value}) => value).join(''))) {
      problems.push(
        problem(found.reason, {
          file: file.path,
          place: locate(found, parts, file.value, points),
          rule: 'character',
          fix: found.fix,
        }),
      );
    }
  };

  walk<Nodes>(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      check(listParts(node));
    } else if (node.type === 'code') {
      for (const value of node.value.split(/[\r\n]+/)) check([{node, value}]);
    }
    if ('title' in node && node.title) check([{node, value: node.title}]);
    if ('alt' in node && node.alt) check([{node, value: node.alt}]);
    if ('attributes' in node) {
      for (const value of Object.values(node.attributes ?? {})) check([{node, value: value ?? ''}]);
    }
    return undefined;
  });
  return problems;
}

/** Lists the parts of a node, in order. */
function listParts(node: Nodes): Part[] {
  if ('value' in node) return [{node, value: node.value}];
  return 'children' in node ? node.children.flatMap(listParts) : [];
}

/** Locates a character in the file; if it is written as a reference, its node. */
function locate(
  {character, offset}: UnsafeCharacter,
  parts: readonly Part[],
  source: string,
  points: Location,
) {
  let before = 0;
  for (const {node, value} of parts) {
    const inside = offset - before;
    before += value.length;
    if (inside >= value.length) continue;
    const {start, end} = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return node.position;
    const places = [...source.slice(start.offset, end.offset).matchAll(RegExp(character, 'g'))];
    const nth = value.slice(0, inside).split(character).length - 1;
    const place = places.length === value.split(character).length - 1 ? places[nth] : undefined;
    return place ? points.toPoint(start.offset + place.index) : node.position;
  }
  return undefined;
}
