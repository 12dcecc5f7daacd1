import { readConfig } from '../../src/config.ts';
import { Embedder } from '../../src/embedding/embedder.ts';

/** The built-in model as the settings name it. */
export const BUILT_IN = readConfig({}).embedding;

/** The built-in model, loaded once for a test file. */
export const builtIn = await Embedder.load(BUILT_IN);

/** The token ids of a passage's sentences. */
export const tokensOf = (sentences: readonly string[]) =>
  sentences.map((sentence) => builtIn.encode(sentence));
