import {expect, test} from 'vitest';
import {formatSummary} from '../../src/commands/format-summary.ts';

const unchanged = {added: [], redirected: [], withdrawn: [], missing: []};

test('Content without a problem or a change has a short summary.', () => {
  expect(formatSummary({errors: 0, warnings: 0, changes: unchanged, drafts: ''})).toBe(
    '## Content\n\nNo problem was found.\n\n### Addresses\n\nThey are those that `permalinks.txt` records.\n',
  );
});

test('A long list is cut.', () => {
  const added = Array.from({length: 30_000}, (_, nth) => `/articles/${nth}/`);
  const summary = formatSummary({
    errors: 0,
    warnings: 1,
    changes: {...unchanged, added},
    drafts: '',
  });
  expect(summary).toContain('New: 30000\n');
  expect(summary).toMatch(/- `\/articles\/199\/`\n- and 29800 more\n$/);
});
