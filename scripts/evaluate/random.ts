/**
 * Numbers from 0 to below 1, the same for the same seed (a whole number other than 0): xorshift with 32 bits of
 * state, Marsaglia 2003, "Xorshift RNGs".
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
