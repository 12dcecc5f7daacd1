import type { Article } from '../domain/article.ts';
import type { KnownArticle, KnownSegment } from './known-segments.ts';
import { type OpenSegments, openSegments } from './open-segments.ts';
import type { EmbeddedPassage } from './segment-writer.ts';

/** Takes articles out of finished segments, to write them into others without embedding them again. */
export class OldArticles {
  readonly #index: string;
  readonly #opened = new Map<KnownSegment, Promise<OpenSegments>>();

  constructor(index: string) {
    this.#index = index;
  }

  /** An article with its passages and their vectors. */
  async take({
    segment,
    article,
  }: Pick<KnownArticle, 'segment' | 'article'>): Promise<{ article: Article; passages: EmbeddedPassage[] }> {
    const opening =
      this.#opened.get(segment) ?? openSegments(this.#index, [{ name: segment.name, removed: [] }]);
    this.#opened.set(segment, opening);
    const { articles, searched } = await opening;
    const [first, end] = searched.passages.passagesOf(article);
    const passages: EmbeddedPassage[] = [];
    for (let id = first; id < end; id++) {
      const passage = searched.passages.passage(id);
      const sentences = searched.sentenceVectors.read(
        searched.passages.firstSentence(id),
        passage.sentences.length,
      );
      passages.push({ passage, vectors: { passage: searched.vectors.vector(id), sentences } });
    }
    return { article: articles.article(article), passages };
  }

  async close(): Promise<void> {
    for (const opening of this.#opened.values()) {
      const { articles, searched } = await opening;
      await articles.close();
      await searched.sentenceVectors.close();
    }
  }
}
