/** Deviations smaller than this share of the values are rounding. */
const ROUNDING = 1e-9;

/** How far each of some values is from their mean, in standard deviations; all 0 where they are the same. */
export function standardScores(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation > ROUNDING * Math.abs(mean) ? (value - mean) / deviation : 0));
}
