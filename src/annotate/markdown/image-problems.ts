import type {Position} from 'unist';
import {type Problem, problem} from '../model/problem.ts';

/** Creates the problem for an image without alternative text (WCAG 2.2, §1.1.1). */
export const createAltProblem = (place: Position | undefined, file: string): Problem =>
  problem('The image has no alternative text.', {
    file,
    place,
    rule: 'image',
    expected: 'what the image shows, for readers who do not see it',
    fix: 'Write it between the brackets: `![What the image shows](image.jpg)`; in HTML, as `alt="What the image shows"`. If the image is only decoration, write `<img src="image.jpg" alt="">`.',
  });
