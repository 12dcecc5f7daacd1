import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeStaticModel } from '../../scripts/training/static-model.ts';
import { Embedder } from '../../src/embedding/embedder.ts';
import { normalise } from '../../src/embedding/vector.ts';
import { BUILT_IN, builtIn, tokensOf } from './built-in.ts';

const lengthOf = (vector: Float32Array) => Math.hypot(...vector);
const word = fc.constantFrom(
  'ferry',
  'council',
  'harbour',
  'votes',
  'rain',
  '1987',
  'Zürich',
  'unhappily',
  '—',
  'the',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));

function expectClose(actual: Float32Array, expected: Float32Array): void {
  expect(actual.length).toBe(expected.length);
  const widest = actual.reduce((most, value, index) => Math.max(most, Math.abs(value - expected[index])), 0);
  expect(widest).toBeLessThan(1e-5);
}

describe('the built-in model', () => {
  it('gives unit vectors of its dimension, the same for the same text', async () => {
    const text = 'The council voted to keep the harbour ferry running through winter.';
    const [first, second] = [await builtIn.embedQuery(text), await builtIn.embedQuery(text)];
    expect(first).toEqual(second);
    expect(first.length).toBe(builtIn.model.dimension);
    expect(lengthOf(first)).toBeCloseTo(1, 5);
    expect(builtIn.model).toMatchObject({ name: 'dateline-news-256', precision: 'q8', dimension: 256 });
  });

  it('puts texts of like meaning closer than others', async () => {
    const [ferry, boat, tax] = await Promise.all(
      ['The ferry sank in a storm.', 'A boat went down in bad weather.', 'Parliament raised income tax.'].map(
        (text) => builtIn.embedQuery(text),
      ),
    );
    const cosine = (a: Float32Array, b: Float32Array) =>
      a.reduce((sum, value, index) => sum + value * b[index], 0);
    expect(cosine(ferry, boat)).toBeGreaterThan(cosine(ferry, tax) + 0.1);
  });

  it('gives a passage the vector of its text, and each sentence its own', async () => {
    const sentences = ['Rain fell on Tuesday.', 'The mayor of Kirkwall opened a new school.', 'Nobody came.'];
    const [together] = await builtIn.embedPassages([tokensOf(sentences)]);
    expectClose(together.passage, await builtIn.embedQuery(sentences.join(' ')));
    for (const [index, text] of sentences.entries()) {
      expectClose(together.sentences[index], await builtIn.embedQuery(text));
    }
  });

  it('gives each passage its own vectors, however long the others in the batch are', async () => {
    const passage = fc.array(sentence, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(passage, { maxLength: 40 }), async (passages) => {
        const together = await builtIn.embedPassages(passages.map(tokensOf));
        expect(together.length).toBe(passages.length);
        for (const [index, sentences] of passages.entries()) {
          const [alone] = await builtIn.embedPassages([tokensOf(sentences)]);
          expectClose(together[index].passage, alone.passage);
          alone.sentences.forEach((vector, place) => {
            expectClose(together[index].sentences[place], vector);
          });
        }
      }),
      { numRuns: 15 },
    );
  });

  it('splits what is more than one batch, in the order given', async () => {
    const long = tokensOf(['harbour '.repeat(400)]);
    const short = tokensOf(['rain']);
    const mixed = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? short : long));
    const vectors = await builtIn.embedPassages(mixed);
    const [[rain], [harbour]] = [await builtIn.embedPassages([short]), await builtIn.embedPassages([long])];
    vectors.forEach(({ passage }, index) => {
      expectClose(passage, (index % 3 === 0 ? rain : harbour).passage);
    });
  });

  it('takes a text of any length, of which what is beyond the window does not count', async () => {
    const within = 'ferry '.repeat(builtIn.window);
    expect(builtIn.encode(within).length).toBe(builtIn.window);
    const beyond = `${within} ${'tax '.repeat(100_000)}`;
    expectClose(await builtIn.embedQuery(beyond), await builtIn.embedQuery(within));
    const [passage] = await builtIn.embedPassages([tokensOf([within, 'tax rises'])]);
    expectClose(passage.passage, await builtIn.embedQuery(within));
    expect(lengthOf(passage.sentences[1])).toBe(0);
  });

  it.each(['', '   ', '\u{10FFFF}', '🙂🙃', '\uD800', '漢字'])(
    'gives %j a vector without NaN, of length 1 or 0',
    async (text) => {
      const vector = await builtIn.embedQuery(text);
      expect(vector.some(Number.isNaN)).toBe(false);
      const length = lengthOf(vector);
      expect(Math.min(length, Math.abs(1 - length))).toBeLessThan(1e-5);
    },
  );

  it('gives unknown words and empty passages zero vectors', async () => {
    expect(lengthOf(await builtIn.embedQuery('🙂 \u{1F9FF}'))).toBe(0);
    const [none, empty] = await builtIn.embedPassages([[], [[]]]);
    expect([lengthOf(none.passage), none.sentences.length]).toEqual([0, 0]);
    expect([lengthOf(empty.passage), empty.sentences.map(lengthOf)]).toEqual([0, [0]]);
    expect(await builtIn.embedPassages([])).toEqual([]);
  });
});

/** Three words with vectors along the axes, and a family's name. */
async function tinyModel(name: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'model-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const model = path.join(folder, name);
  const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'query', 'passage', ':', 'oak', 'elm'];
  const vectors = new Int8Array(vocabulary.length * 4);
  for (const [axis, word] of ['query', 'passage', 'oak', 'elm'].entries())
    vectors[vocabulary.indexOf(word) * 4 + axis] = 1;
  await writeStaticModel(model, {
    vocabulary,
    dimension: 4,
    vectors,
    scales: new Float32Array(vocabulary.length).fill(1),
  });
  return model;
}

const load = (model: string) => Embedder.load({ ...BUILT_IN, model });

it('a passage is the sum of the token vectors of its sentences, scaled to length 1', async () => {
  const embedder = await load(await tinyModel('tiny'));
  const sentences = ['oak oak', 'elm', 'ash', 'oak elm'].map((text) => embedder.encode(text));
  const [vectors] = await embedder.embedPassages([sentences]);
  expectClose(vectors.passage, normalise(Float32Array.of(0, 0, 3, 2)));
  const expected = [
    [0, 0, 2, 0],
    [0, 0, 0, 1],
    [0, 0, 0, 0],
    [0, 0, 1, 1],
  ];
  vectors.sentences.forEach((vector, place) => {
    expectClose(vector, normalise(Float32Array.from(expected[place])));
  });
  await embedder.dispose();
});

describe('a family that wants prefixes', () => {
  it('gets its own before questions and passages', async () => {
    const embedder = await load(await tinyModel('e5-tiny'));
    const half = Math.SQRT1_2;
    expectClose(await embedder.embedQuery('oak'), Float32Array.of(half, 0, half, 0));
    const [{ passage, sentences }] = await embedder.embedPassages([[embedder.encode('oak')]]);
    expectClose(passage, Float32Array.of(0, half, half, 0));
    expectClose(sentences[0], Float32Array.of(0, 0, 1, 0));
    await embedder.dispose();
  });

  it('has the prefix counted against the most tokens the network takes', async () => {
    const embedder = await load(await tinyModel('e5-tiny'));
    expect(embedder.window).toBe(510);
    for (const [oaks, elm] of [
      [509, 1],
      [510, 0],
    ]) {
      // With the prefix a further word does not fit any more, so nothing of it can be seen.
      const query = await embedder.embedQuery(`${'oak '.repeat(oaks)}elm`);
      expectClose(query, normalise(Float32Array.of(1, 0, oaks, elm)));
    }
    await embedder.dispose();
  });

  it('and the vector of the first token is pooled so', async () => {
    const embedder = await load(await tinyModel('bge-small-en-tiny'));
    const [{ passage, sentences }] = await embedder.embedPassages([[embedder.encode('elm oak oak')]]);
    expectClose(passage, Float32Array.of(0, 0, 0, 1));
    expectClose(sentences[0], normalise(Float32Array.of(0, 0, 2, 1)));
    await embedder.dispose();
  });
});

describe('what the network is asked instead of the config file', () => {
  it('is the dimension, which families name differently', async () => {
    const model = await tinyModel('tiny');
    const file = path.join(model, 'config.json');
    const { hidden_size, ...config } = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...config, dim: hidden_size }));
    const embedder = await load(model);
    expect(embedder.model.dimension).toBe(4);
    await embedder.dispose();
  });

  it('is its output, without which it is refused', async () => {
    const model = await tinyModel('tiny');
    const file = path.join(model, 'onnx', 'model_quantized.onnx');
    const network = await readFile(file, 'latin1');
    await writeFile(file, network.replaceAll('last_hidden_state', 'some_other_output'), 'latin1');
    await expect(load(model)).rejects.toMatchObject({
      identifier: 'MODEL_UNSUITABLE',
      message: expect.stringMatching(
        /tiny cannot embed text .*last_hidden_state.*EMBEDDING_MODEL=\.\/models\//,
      ),
    });
  });
});

it('models with the same files but another profile are told apart', async () => {
  const [plain, prefixed] = [await load(await tinyModel('tiny')), await load(await tinyModel('e5-tiny'))];
  const again = await load(await tinyModel('tiny'));
  expect(plain.model.fingerprint).toBe(again.model.fingerprint);
  expect(plain.model.fingerprint).not.toBe(prefixed.model.fingerprint);
});
