import {expect, test} from 'vitest';
import {diagnoseFence} from '../../../src/annotate/lift/malformed-fence.ts';

test('diagnoseFence reports a closing fence with too few colons', () => {
  expect(diagnoseFence(':::', '::::')).toMatchObject({
    reason: expect.stringContaining('fewer colons'),
    fix: 'Write `::::`, or open the annotation with `:::`.',
  });
});

test.each([
  [':::', /closing `:::` has no annotation/, /Remove it/],
  [':::: ', /Space after the colons/, /./],
  ['::: claim[x]{#a}', /Space after the colons/, /Write `:::claim\[x\]\{#a\}`/],
  [':::claim {#a}', /Space before/, /Write `:::claim\{#a\}`/],
  [':::claim[x] {#a}', /Space before/, /Write `:::claim\[x\]\{#a\}`/],
  [':::claim [x]{#a}', /Space before/, /Write `:::claim\[x\]\{#a\}`/],
  [':::claim[x]{#a prefix="b}', /Unbalanced quotation marks/, /Close every/],
  [":::claim[x]{#a prefix='b}", /Unbalanced quotation marks/, /Close every/],
  [':::claim[x{#a}', /Unbalanced brackets/, /Close every/],
  [':::claim[x]{#a', /does not end with the `\}`/, /Close the attributes/],
  [':::claim[x]{#a} text', /does not end with the `\}`/, /remove any text after it/],
  [':::{#a}', /does not open an annotation/, /Write `:::kind/],
  ['::: end', /Text after a closing/, /Write `:::` alone/],
  ['::: claim', /Space after the colons/, /Write `:::claim`/],
  [':::gloss[A [b] gist] {#a}', /Space before/, /Write `:::gloss\[A \[b\] gist\]\{#a\}`/],
  [':::gloss [G] {#a}', /Space before/, /Write `:::gloss\[G\]\{#a\}`/],
  [':::gloss[G] {#g} x', /Space before/, /Write `:::gloss\[G\]\{#g\} x`/],
  [':::gloss[G] {#g prefix="}"}', /Space before/, /Write `:::gloss\[G\]\{#g prefix="\}"\}`/],
  [':::claim[G] {#one prefix="One" suffix="{"}', /Space before/, /Write `:::claim\[G\]\{#one/],
  [':::gloss[G]{#g prefix="x=“a" .}', /does not open an annotation/, /Write `:::kind/],
  [':::gloss[G]{#g prefix="don\'t" suffix:"three"}', /not separated by spaces, or/, /Write `name=/],
  [':::gloss[G]{#g prefix="a[b" .}', /does not open an annotation/, /Write `:::kind/],
  [':::claim[x]{#a prefix=“b”}', /Typographic quotation mark.*“/, /Write `"`/],
  [':::claim[x]{#a prefix=«b»}', /Typographic quotation mark.*«/, /Write `"`/],
  [
    ':::claim[x]{#a prefix="b", suffix="c"}',
    /not separated by spaces, or/,
    /with an ordinary space between/,
  ],
  [':::claim[x]{#a prefix: "b"}', /not separated by spaces, or/, /Write `name="value"`/],
  [':::claim[x]{#a\u00A0by=b}', /not separated by spaces, or/, /with an ordinary space between/],
])('diagnoseFence explains `%s`', (line, reason, fix) => {
  const diagnosis = diagnoseFence(line);
  expect(diagnosis.reason).toMatch(reason);
  expect(diagnosis.fix).toMatch(fix);
});
