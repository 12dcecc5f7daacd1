import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CrossEncoder } from '../../src/embedding/cross-encoder.ts';
import { BUILT_IN } from './built-in.ts';
import { writeOverlapEncoder } from './overlap-encoder.ts';

let folder: string;
let encoder: CrossEncoder;

const load = (name: string) => CrossEncoder.load({ model: path.join(folder, name), precision: 'q8' });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reranker-'));
  await writeOverlapEncoder(path.join(folder, 'overlap'));
  encoder = await load('overlap');
});

afterAll(async () => {
  await encoder.dispose();
  await rm(folder, { recursive: true });
});

// The closing token of the text is also the question's.
const CLOSING = 1;

describe('scores', () => {
  it('read question and text together', async () => {
    const texts = ['The mayor opened the bridge', 'Rain fell'];
    // "Opened", "bridge", and "the" twice.
    expect(await encoder.scores('Who opened the bridge?', texts)).toEqual([4 + CLOSING, CLOSING]);
  });

  it('are none for no texts', async () => {
    expect(await encoder.scores('Who?', [])).toEqual([]);
  });

  it('do not depend on the texts beside them', async () => {
    const sentence = fc
      .array(fc.constantFrom('harbour', 'bridge', 'opened', 'rain', 'the', 'mayor'), { maxLength: 30 })
      .map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(sentence, fc.array(sentence, { maxLength: 20 }), async (question, texts) => {
        const alone: number[] = [];
        for (const text of texts) alone.push(...(await encoder.scores(question, [text])));
        expect(await encoder.scores(question, texts)).toEqual(alone);
      }),
      { numRuns: 20 },
    );
  });

  it('leave out what is beyond the window', async () => {
    await writeOverlapEncoder(path.join(folder, 'short'), { window: 16 });
    const short = await load('short');
    const [within, beyond] = await short.scores('harbour', [
      'harbour rain rain',
      `${'rain '.repeat(40)}harbour`,
    ]);
    await short.dispose();
    expect([within, beyond]).toEqual([1 + CLOSING, 0]);
  });

  it('are the lead of the second of two classes', async () => {
    await writeOverlapEncoder(path.join(folder, 'classes'), { classes: 2 });
    const two = await load('classes');
    const scores = await two.scores('harbour bridge', ['harbour bridge', 'rain']);
    await two.dispose();
    expect(scores).toEqual([(2 + CLOSING) / 2, CLOSING / 2]);
  });
});

describe('a model that cannot rerank', () => {
  it('is named with its setting where it gives no score', async () => {
    await expect(CrossEncoder.load({ model: BUILT_IN.model, precision: 'q8' })).rejects.toMatchObject({
      identifier: 'MODEL_UNSUITABLE',
      message: expect.stringContaining('RERANKER_MODEL'),
    });
  });

  it('is named with its setting where it is not there', async () => {
    await expect(load('nowhere')).rejects.toMatchObject({
      identifier: 'MODEL_INCOMPLETE',
      message: expect.stringMatching(/RERANKER_MODEL.*config\.json is missing.*RERANKER_DTYPE/s),
    });
  });
});
