/**
 * Area under the ROC curve: the chance that a positive drawn at random has a higher score than a negative drawn at
 * random, ties counting half (Mann-Whitney U over the number of pairs). 0.5 is guessing, 1 is perfect.
 */
export function auroc([positives, negatives]: readonly (readonly number[])[]): number {
  const sorted = Float64Array.from(negatives).sort();
  let pairs = 0;
  for (const score of positives) {
    const below = countBelow(sorted, score, false);
    pairs += below + (countBelow(sorted, score, true) - below) / 2;
  }
  return pairs / (positives.length * negatives.length);
}

/** How many of the ascending values are below a score, or below and equal to it; by binary search. */
function countBelow(sorted: Float64Array, score: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < score || (orEqual && sorted[middle] === score)) low = middle + 1;
    else high = middle;
  }
  return low;
}
