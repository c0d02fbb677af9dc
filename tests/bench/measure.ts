/** Measures times, and formats the results. */

/** The statistics of several measurements. */
export interface Measured {
  median: number;
  /** Half of the interquartile range, relative to the median. */
  spread: number;
}

/** The result of a part of the bench: rows of the table, and notes below it. */
export interface Result {
  rows: string[][];
  notes: string[];
}

export const headers = ['what', 'annotated', 'without', 'ratio', 'noise'];

/**
 * Measure several functions, one after the other in each round.
 *
 * @returns the statistics of each function, in milliseconds
 */
export function measureInTurn(rounds: number, candidates: readonly (() => void)[]): Measured[] {
  for (const run of candidates) run();
  const times = candidates.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [nth, run] of candidates.entries()) {
      const start = performance.now();
      run();
      times[nth]?.push(performance.now() - start);
    }
  }
  return times.map(measure);
}

/** Calculate the statistics of times. */
export function measure(times: readonly number[]): Measured {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  return {median: at(0.5), spread: (at(0.75) - at(0.25)) / 2 / at(0.5)};
}

export const formatTime = (ms: number): string =>
  ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(2)} ms`;

/** Format a row that compares two measurements. */
export const formatRow = (what: string, a: Measured, b: Measured): string[] => [
  what,
  formatTime(a.median),
  formatTime(b.median),
  (a.median / b.median).toFixed(2),
  `± ${(Math.max(a.spread, b.spread) * 100).toFixed(0)} %`,
];

/**
 * Fit `y = a * x^b` by least squares on logarithms.
 *
 * @param points pairs of x and y
 * @returns the exponent b
 */
export function fitExponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (nth: 0 | 1) => logs.reduce((sum, log) => sum + log[nth], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  return (
    logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) /
    logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
  );
}

export const formatCount = (number: number): string => number.toLocaleString('en');
