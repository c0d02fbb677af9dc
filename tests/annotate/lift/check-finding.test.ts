import {describe, expect, test} from 'vitest';
import {readAnnotations} from '../read.ts';

/** Reads a claim with these attributes. */
const read = (attributes: string) =>
  readAnnotations(`:::claim[A gist]{#a ${attributes}}\n> words\n\nA note.\n:::\n`);
const words = (count: number) => Array.from({length: count}, () => 'word').join(' ');

describe('a finding', () => {
  test.each(['contested', 'unsupported'])('is required of a claim that is %s', (status) => {
    const {problems} = read(`status=${status}`);
    expect(problems).toEqual([
      expect.objectContaining({
        message: `A claim that is ${status} has no finding.`,
        ruleId: 'finding',
        line: 1,
      }),
    ]);
    expect(problems[0]?.fix).toContain('`finding="…"`');
  });

  test.each(['supported', 'opinion', 'unrated'])('is optional if the status is %s', (status) => {
    expect(read(`status=${status}`).problems).toEqual([]);
    expect(read(`status=${status} finding="It was so."`).annotations[0]).toMatchObject({
      finding: 'It was so.',
    });
  });

  test('has at most 20 words', () => {
    expect(read(`status=contested finding="${words(20)}"`).problems).toEqual([]);
    const {problems} = read(`status=contested finding="${words(21)}"`);
    expect(problems.map(({message, column}) => [message, column])).toEqual([
      [`The finding has 21 words: “${words(21)}”.`, 38],
    ]);
  });

  test('without a value is reported once', () => {
    expect(read('status=contested finding=""').problems.map(({ruleId}) => ruleId)).toEqual([
      'attribute',
    ]);
  });

  test('is an attribute of claims alone', () => {
    const {problems} = readAnnotations(
      ':::gloss[A gist]{#a finding="It was so."}\n> words\n\nA note.\n:::\n',
    );
    expect(problems.map(({message}) => message)).toEqual([
      'Unknown attribute "finding" on a gloss.',
    ]);
  });
});
