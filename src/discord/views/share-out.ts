/**
 * Shares a total out among those who want some of it: all get what they want where that is possible; otherwise
 * nobody gets more than the largest share at which the total suffices. Amounts are whole numbers, 0 or more.
 * @returns one share for each want, in the same order
 */
export function shareOut(wanted: readonly number[], total: number): number[] {
  const shares = wanted.map(() => 0);
  const modestFirst = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  let left = total;
  modestFirst.forEach((index, served) => {
    shares[index] = Math.min(wanted[index]!, Math.floor(left / (wanted.length - served)));
    left -= shares[index];
  });
  return shares;
}
