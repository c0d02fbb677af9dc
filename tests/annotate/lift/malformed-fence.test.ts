import {expect, test} from 'vitest';
import {diagnoseOpening} from '../../../src/annotate/lift/malformed-fence.ts';

test('of a closing with too few colons is told how many there must be', () => {
  expect(diagnoseOpening(':::', '::::')).toMatchObject({
    reason: expect.stringContaining('fewer colons'),
    fix: 'Write `::::`, or open the annotation with `:::`.',
  });
});

test.each([
  [':::', /closing `:::` without/, /Take it out/],
  [':::: ', /space after the colons/, /./],
  ['::: claim[x]{#a}', /space after the colons/, /Write `:::claim\[x\]\{#a\}`/],
  [':::claim {#a}', /space before/, /Write `:::claim\{#a\}`/],
  [':::claim[x] {#a}', /space before/, /Write `:::claim\[x\]\{#a\}`/],
  [':::claim [x]{#a}', /space before/, /Write `:::claim\[x\]\{#a\}`/],
  [':::claim[x]{#a prefix="b}', /Unbalanced quotation marks/, /Close every/],
  [":::claim[x]{#a prefix='b}", /Unbalanced quotation marks/, /Close every/],
  [':::claim[x{#a}', /Unbalanced brackets/, /Close every/],
  [':::claim[x]{#a', /do not end the line/, /Close them/],
  [':::claim[x]{#a} text', /do not end the line/, /let nothing follow/],
  [':::{#a}', /is no opening/, /Write `:::kind/],
  ['::: end', /Words behind a closing/, /Write `:::` alone/],
  ['::: claim', /space after the colons/, /Write `:::claim`/],
  [':::gloss[A [b] gist] {#a}', /space before/, /Write `:::gloss\[A \[b\] gist\]\{#a\}`/],
  [':::gloss [G] {#a}', /space before/, /Write `:::gloss\[G\]\{#a\}`/],
  [':::gloss[G] {#g} x', /space before/, /Write `:::gloss\[G\]\{#g\} x`/],
  [':::gloss[G] {#g prefix="}"}', /space before/, /Write `:::gloss\[G\]\{#g prefix="\}"\}`/],
  [':::claim[G] {#one prefix="One" suffix="{"}', /space before/, /Write `:::claim\[G\]\{#one/],
  [':::gloss[G]{#g prefix="x=“a" .}', /is no opening/, /Write `:::kind/],
  [':::gloss[G]{#g prefix="don\'t" suffix:"three"}', /no blank, or no `=`/, /Write `name=/],
  [':::gloss[G]{#g prefix="a[b" .}', /is no opening/, /Write `:::kind/],
  [':::claim[x]{#a prefix=“b”}', /typographic quotation mark.*“/, /Write `"`/],
  [':::claim[x]{#a prefix=«b»}', /typographic quotation mark.*«/, /Write `"`/],
  [':::claim[x]{#a prefix="b", suffix="c"}', /no blank, or no `=`/, /with a blank between/],
  [':::claim[x]{#a prefix: "b"}', /no blank, or no `=`/, /Write `name="value"`/],
  [':::claim[x]{#a\u00A0by=b}', /no blank, or no `=`/, /with a blank between/],
])('of `%s` is told what is wrong', (line, reason, mend) => {
  const told = diagnoseOpening(line);
  expect(told.reason).toMatch(reason);
  expect(told.fix).toMatch(mend);
});
