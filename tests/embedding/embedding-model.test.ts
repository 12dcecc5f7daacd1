import { expect, it } from 'vitest';
import { describeModel, type EmbeddingModel, sameModel } from '../../src/embedding/embedding-model.ts';

const model: EmbeddingModel = { name: 'tiny', precision: 'q8', dimension: 4, fingerprint: 'abc' };

it.each([
  [{ name: 'renamed' }, true],
  [{ precision: 'fp32' as const }, false],
  [{ dimension: 8 }, false],
  [{ fingerprint: 'abd' }, false],
])('a model with %o: comparable is %s', (difference, comparable) => {
  expect(sameModel(model, { ...model, ...difference })).toBe(comparable);
});

it('is described by all that tells it apart', () => {
  expect(describeModel(model)).toBe('tiny (q8, 4 dimensions, weights abc)');
});
