/** Gives the share of a query's weight that a mask of its terms holds: bit `i` stands for the term of `weights[i]`. */
export function weightShare(weights: Float32Array): (mask: number) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return (mask) =>
    weights.reduce((sum, weight, position) => sum + ((mask >>> position) & 1 ? weight : 0), 0) / total;
}
