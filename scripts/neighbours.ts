// npm run neighbours [-- [--model FOLDER] [WORD ...]]: the words that an embedding model takes for most alike.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../src/domain/problem.ts';
import { Embedder } from '../src/embedding/embedder.ts';
import { dot } from '../src/embedding/vector.ts';
import { run } from '../src/operations/run.ts';
import { readCommandLine } from './command-line.ts';

const USAGE = 'Usage: npm run neighbours [-- [--model FOLDER] [WORD ...]]';
const BUILT_IN = './models/dateline-news-256';
/** Everyday words, none of them chosen for what its neighbours are. */
const WORDS =
  'doctor money rain war school car happy angry king election police hospital football music food resign injured court surgery kitchen';
/** Neighbours shown of a word. */
const COUNT = 7;

await run(async () => {
  const { values, positionals } = readCommandLine(
    { allowPositionals: true, options: { model: { type: 'string', default: BUILT_IN } } },
    USAGE,
  );
  const folder = path.resolve(values.model);
  const known = await knownWords(folder);
  const embedder = await Embedder.load({ model: folder, precision: 'q8', builtIn: BUILT_IN });
  const vectorsOf = async (words: readonly string[]) =>
    (await embedder.embedPassages(words.map((word) => [embedder.encode(word)]))).map(
      ({ passage }) => passage,
    );
  const vectors = await vectorsOf(known);
  const asked = positionals.length > 0 ? positionals : WORDS.split(' ');
  const widest = Math.max(...asked.map(({ length }) => length));
  for (const [place, vector] of (await vectorsOf(asked)).entries()) {
    const nearest = known
      .map((word, index) => ({ word, cosine: dot(vector, vectors[index]!) }))
      .filter(({ word }) => word !== asked[place]!.toLowerCase())
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, COUNT);
    console.log(asked[place]!.padEnd(widest), nearest.map(({ word }) => word).join(' '));
  }
  await embedder.dispose();
  return 0;
});

/** The whole words of a model's vocabulary. */
async function knownWords(folder: string): Promise<string[]> {
  const file = path.join(folder, 'tokenizer.json');
  try {
    const { model } = JSON.parse(await readFile(file, 'utf8')) as {
      model: { vocab: Record<string, number> };
    };
    return Object.keys(model.vocab).filter((word) => /^[a-z]{3,}$/.test(word));
  } catch (cause) {
    throw new Problem(
      'MODEL_UNSUITABLE',
      `The words of the model cannot be read from ${file}: ${(cause as Error).message}. Name the folder of a model with --model.`,
      { cause },
    );
  }
}
