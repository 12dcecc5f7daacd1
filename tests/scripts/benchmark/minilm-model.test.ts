import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeMiniLm } from '../../../scripts/benchmark/minilm-model.ts';
import { Embedder } from '../../../src/embedding/embedder.ts';
import { dot } from '../../../src/embedding/vector.ts';
import { temporaryFolder } from '../../archive/articles.ts';

it('a network of the form of MiniLM loads, and a batch gives what its texts give alone', async () => {
  const model = path.join(await temporaryFolder(), 'minilm');
  await writeMiniLm(model, path.resolve('models/dateline-news-256'));
  const embedder = await Embedder.load({ model, precision: 'q8', builtIn: 'none' });
  onTestFinished(() => embedder.dispose());
  expect(embedder.model.dimension).toBe(384);
  expect(embedder.window).toBe(510);
  const texts = [
    'The ferry was sold.',
    'Nobody at the harbour wished to comment on the sale of the old ferry.',
  ];
  const tokens = texts.map((text) => [embedder.encode(text)]);
  const together = await embedder.embedPassages(tokens);
  expect(dot(together[0].passage, together[1].passage)).toBeLessThan(0.99);
  for (const [place, one] of tokens.entries()) {
    const [alone] = await embedder.embedPassages([one]);
    // Padding is masked; what is left is the rounding to int8, whose steps depend on the batch.
    expect(dot(together[place].passage, alone.passage)).toBeGreaterThan(0.99);
  }
});
