/**
 * Measuring and telling what was measured.
 */

export interface Measured {
  median: number;
  /** Half of the distance between the quartiles, as a share of the median. */
  spread: number;
}

/** What a part of the bench gives: rows of the table, and sentences under it. */
export interface Result {
  rows: string[][];
  notes: string[];
}

export const heads = ['what', 'annotated', 'without', 'ratio', 'noise'];

/** Time several rivals in turn, in milliseconds. */
export function race(rounds: number, rivals: readonly (() => void)[]): Measured[] {
  for (const rival of rivals) rival();
  const times = rivals.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [nth, rival] of rivals.entries()) {
      const start = performance.now();
      rival();
      times[nth]?.push(performance.now() - start);
    }
  }
  return times.map(measure);
}

export function measure(times: readonly number[]): Measured {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  return {median: at(0.5), spread: (at(0.75) - at(0.25)) / 2 / at(0.5)};
}

export const tell = (ms: number): string =>
  ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(2)} ms`;

/** A row of two rivals. */
export const row = (what: string, a: Measured, b: Measured): string[] => [
  what,
  tell(a.median),
  tell(b.median),
  (a.median / b.median).toFixed(2),
  `± ${(Math.max(a.spread, b.spread) * 100).toFixed(0)} %`,
];

/**
 * The power of x that y is proportional to: least squares on logarithms.
 *
 * @param points of x and y
 */
export function exponentOf(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (nth: 0 | 1) => logs.reduce((sum, log) => sum + log[nth], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  return (
    logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) /
    logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
  );
}

export const count = (number: number): string => number.toLocaleString('en');
