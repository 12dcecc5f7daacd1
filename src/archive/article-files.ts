import { type FileHandle, open } from 'node:fs/promises';
import type { Article } from '../domain/article.ts';
import { Numbering } from './numbering.ts';
import type { ArticleColumns } from './passage-table.ts';
import { readBytes } from './read-bytes.ts';

/** A segment's articles: where each begins, and in which files. */
export interface ArticleSegment {
  readonly articles: ArticleColumns;
  /** Paths of the files with the records and with the texts. */
  readonly recordFile: string;
  readonly textFile: string;
}

interface OpenSegment {
  readonly articles: ArticleColumns;
  readonly records: FileHandle;
  readonly texts: FileHandle;
}

/** Reads articles from their files; those of all segments are numbered as one list. */
export class ArticleFiles {
  readonly #segments: readonly OpenSegment[];
  readonly #numbering: Numbering;

  private constructor(segments: readonly OpenSegment[]) {
    this.#segments = segments;
    this.#numbering = new Numbering(segments.map(({ articles }) => articles.published.length));
  }

  static async open(segments: readonly ArticleSegment[]): Promise<ArticleFiles> {
    const opened: OpenSegment[] = [];
    for (const { articles, recordFile, textFile } of segments) {
      opened.push({ articles, records: await open(recordFile), texts: await open(textFile) });
    }
    return new ArticleFiles(opened);
  }

  /** The number of articles, those that were removed included. */
  get size(): number {
    return this.#numbering.size;
  }

  article(number: number): Article {
    const [{ articles, records, texts }, place] = this.#find(number);
    const { offsets, textOffsets } = articles;
    const record = readBytes(records, offsets[place], offsets[place + 1]);
    const text = readBytes(texts, textOffsets[place], textOffsets[place + 1]);
    return {
      ...(JSON.parse(record.toString('utf8')) as Omit<Article, 'text'>),
      text: text.toString('utf16le'),
    };
  }

  /** A stretch of an article's text, in UTF-16 code units. */
  textOf(number: number, start: number, end: number): string {
    const [{ articles, texts }, place] = this.#find(number);
    const offset = articles.textOffsets[place];
    return readBytes(texts, offset + 2 * start, offset + 2 * end).toString('utf16le');
  }

  async close(): Promise<void> {
    for (const { records, texts } of this.#segments) {
      await records.close();
      await texts.close();
    }
  }

  #find(number: number): [segment: OpenSegment, place: number] {
    const segment = this.#numbering.listOf(number);
    return [this.#segments[segment], number - this.#numbering.first(segment)];
  }
}
