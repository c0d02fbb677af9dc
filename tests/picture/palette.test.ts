import {describe, expect, it} from 'vitest';
import {kindNames} from '../../src/annotate/model/kinds.ts';
import {statusNames} from '../../src/annotate/model/statuses.ts';
import {markStyle} from '../../src/picture/palette.ts';

describe('markStyle', () => {
  it('returns a fill for disputed claims only', () => {
    const filled = statusNames.filter((status) => markStyle({kind: 'claim', status}, 50).fill);
    expect(filled).toEqual(['contested', 'unsupported']);
  });

  it('returns a distinct line style for each kind', () => {
    const styles = kindNames.map((kind) => markStyle({kind}, 50).line.style);
    expect(new Set(styles).size).toBe(kindNames.length);
  });
});
