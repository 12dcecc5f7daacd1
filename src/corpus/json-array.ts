import type { CorpusReader } from './corpus-reader.ts';
import { readJsonPieces } from './json-pieces.ts';
import { splitJsonValues } from './json-values.ts';

/** A JSON array of articles, or a single article, never more than one of them in memory. */
export const jsonArray: CorpusReader = {
  endings: ['.json', '.json.gz'],
  read: (file, onBytes) => readJsonPieces(file, onBytes, splitJsonValues),
};
