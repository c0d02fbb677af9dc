import {describe, expect, test} from 'vitest';
import {outcomeOf} from './edit.ts';
import {meaning} from './meaning.ts';
import {scripts} from './scripts.ts';
import {spelling} from './spelling.ts';
import {structure} from './structure.ts';
import {surroundings} from './surroundings.ts';

describe('a quote, after', () => {
  test.each([...spelling, ...meaning, ...structure, ...surroundings, ...scripts])(
    '%s',
    (...edit) => {
      const [, , , then] = edit;
      expect(outcomeOf(edit)).toEqual(then);
    },
  );
});
