import {describe, expect, test} from 'vitest';
import {outcomeOf} from './edit.ts';
import {meaning} from './meaning.ts';
import {scripts} from './scripts.ts';
import {spelling} from './spelling.ts';
import {structure} from './structure.ts';
import {surroundings} from './surroundings.ts';

const edits = [...spelling, ...meaning, ...structure, ...surroundings, ...scripts];

describe('what becomes of a quote, after', () => {
  test.each(edits.map((edit) => ({edit, title: edit[0]})))('$title', ({edit}) => {
    const [, , , then] = edit;
    expect(outcomeOf(edit)).toEqual(then);
  });
});
