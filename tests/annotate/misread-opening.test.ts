import {expect, test} from 'vitest';
import {diagnoseOpening} from '../../src/annotate/misread-opening.ts';

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
])('of `%s` is told what is wrong', (line, reason, mend) => {
  const told = diagnoseOpening(line);
  expect(told.reason).toMatch(reason);
  expect(told.mend).toMatch(mend);
});
