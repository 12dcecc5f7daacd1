import { expect, it } from 'vitest';
import { VectorAverage } from '../../../scripts/training/vector-average.ts';

it('is the mean of the weighted vectors at the times counted, with weights of 1', () => {
  const vectors = {
    rows: { rows: 2, columns: 2, values: Float32Array.of(1, 2, 0, -4) },
    logWeights: Float32Array.of(0, Math.log(0.5)),
  };
  const average = new VectorAverage(vectors);
  average.add(vectors);
  vectors.rows.values.set([3, 0, 2, 2]);
  vectors.logWeights.set([Math.log(2), 0]);
  average.add(vectors);
  average.writeTo(vectors);
  expect([...vectors.rows.values]).toEqual([3.5, 1, 1, 0]);
  expect([...vectors.logWeights]).toEqual([0, 0]);
});
