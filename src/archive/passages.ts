import type { Article } from '../domain/article.ts';
import type { Passage } from '../domain/passage.ts';
import type { Span } from '../domain/span.ts';
import type { Embedder, TokenIds } from '../embedding/embedder.ts';
import { splitSentences } from '../language/sentences.ts';

/** A passage before it has a number in an archive. */
export type PassageDraft = Omit<Passage, 'id' | 'article' | 'place'>;

/**
 * Neighbouring paragraphs are one passage as long as they have no more tokens together; a paragraph of more is split at
 * sentence ends, even where the model's window is wider.
 */
const LONGEST_PASSAGE = 256;

interface Sentence extends Span {
  readonly tokens: TokenIds;
}

/** Splits an article's body into passages that fit the model's window, with the token ids of their sentences. */
export function splitPassages(
  article: Article,
  embedder: Pick<Embedder, 'encode' | 'window'>,
): { passage: PassageDraft; tokens: TokenIds[] }[] {
  const longest = Math.min(embedder.window, LONGEST_PASSAGE);
  return joinShort(sentencesByParagraph(article, embedder), longest)
    .flatMap((sentences) => runsOfLikeLength(sentences, longest))
    .map((run) => ({
      passage: {
        start: run[0].start,
        end: run[run.length - 1].end,
        sentences: run.map(({ start, end }) => ({ start, end })),
      },
      tokens: run.map(({ tokens }) => tokens),
    }));
}

/** The sentences of each paragraph; of captions and headings, which are never searched, none. */
function sentencesByParagraph(
  { text, paragraphs }: Article,
  embedder: Pick<Embedder, 'encode'>,
): Sentence[][] {
  return paragraphs.map((paragraph) =>
    paragraph.kind === 'body'
      ? splitSentences(text, paragraph).map(({ start, end }) => ({
          start,
          end,
          tokens: embedder.encode(text.slice(start, end)),
        }))
      : [],
  );
}

/** Joins neighbouring paragraphs of at most `limit` tokens together; an empty one keeps its neighbours apart. */
function joinShort(paragraphs: readonly Sentence[][], limit: number): Sentence[][] {
  const joined: Sentence[][] = [];
  let run: Sentence[] = [];
  for (const paragraph of paragraphs) {
    if (run.length > 0 && paragraph.length > 0 && lengthOf(run) + lengthOf(paragraph) <= limit) {
      run.push(...paragraph);
    } else {
      run = [...paragraph];
      joined.push(run);
    }
  }
  return joined.filter(({ length }) => length > 0);
}

const lengthOf = (sentences: readonly Sentence[]) =>
  sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);

/** Cuts sentences into the fewest runs of at most `limit` tokens, of about the same length each. */
function runsOfLikeLength(sentences: readonly Sentence[], limit: number): Sentence[][] {
  let rest = lengthOf(sentences);
  const runs: Sentence[][] = [];
  for (let first = 0; first < sentences.length; ) {
    const target = rest / Math.ceil(rest / limit || 1);
    let length = sentences[first].tokens.length;
    let last = first + 1;
    while (last < sentences.length && length + sentences[last].tokens.length / 2 <= target) {
      if (length + sentences[last].tokens.length > limit) break;
      length += sentences[last++].tokens.length;
    }
    runs.push(sentences.slice(first, last));
    rest -= length;
    first = last;
  }
  return runs;
}
