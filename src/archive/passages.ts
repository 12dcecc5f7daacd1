import type { Article } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { Span } from '../domain/span.ts';
import type { Embedder, TokenIds } from '../embedding/embedder.ts';
import { splitSentences } from '../language/sentences.ts';

/** A passage before it has a number in an archive. */
export type PassageDraft = Omit<Passage, 'id' | 'article'>;

/** A paragraph of more tokens is split at sentence ends, even where the model's window is wider. */
const LONGEST_PASSAGE = 256;

/** Splits an article's body paragraphs into passages that fit the model's window, with the token ids of their sentences. */
export function splitPassages(
  article: Article,
  embedder: Pick<Embedder, 'encode' | 'window'>,
): { passage: PassageDraft; tokens: TokenIds[] }[] {
  const limit = Math.min(embedder.window, LONGEST_PASSAGE);
  return article.paragraphs.flatMap(({ kind, start, end }, paragraph) => {
    if (kind !== 'body') return [];
    const sentences = splitSentences(article.text, { start, end });
    const tokens = sentences.map((sentence) =>
      embedder.encode(article.text.slice(sentence.start, sentence.end)),
    );
    return runsOfLikeLength(tokens, limit).map(([first, last]) => {
      const run: Span[] = sentences.slice(first, last);
      return {
        passage: { paragraph, start: run[0].start, end: run[run.length - 1].end, sentences: run },
        tokens: tokens.slice(first, last),
      };
    });
  });
}

/** Cuts a paragraph's sentences into the fewest runs of at most `limit` tokens, of about the same length each. */
function runsOfLikeLength(sentences: readonly TokenIds[], limit: number): [first: number, last: number][] {
  let rest = sentences.reduce((sum, { length }) => sum + length, 0);
  const runs: [number, number][] = [];
  for (let first = 0; first < sentences.length; ) {
    const target = rest / Math.ceil(rest / limit || 1);
    let length = sentences[first].length;
    let last = first + 1;
    while (last < sentences.length && length + sentences[last].length / 2 <= target) {
      if (length + sentences[last].length > limit) break;
      length += sentences[last++].length;
    }
    runs.push([first, last]);
    rest -= length;
    first = last;
  }
  return runs;
}
