import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../domain/article.ts';
import type { Embedder, TokenIds } from '../embedding/embedder.ts';
import { writingTo } from './claim-index.ts';
import { type PassageDraft, splitPassages } from './passages.ts';
import type { SegmentMaker, SegmentPlace } from './segment-maker.ts';
import { SEGMENT_SIZES, type SegmentSizes } from './segment-sizes.ts';
import { type EmbeddedPassage, SegmentWriter } from './segment-writer.ts';

/** Articles are embedded together until their passages hold this many tokens, or this many texts wait. */
const BATCH_TOKENS = 32_768;
const BATCH_ARTICLES = 1000;

interface PendingArticle {
  readonly article: Article;
  readonly ready: readonly EmbeddedPassage[] | undefined;
  readonly drafts: readonly { passage: PassageDraft; tokens: TokenIds[] }[];
}

/** Makes segments in the thread of its caller: splits articles into passages, embeds them, and writes. */
export class SegmentBuilder implements SegmentMaker {
  readonly #embedder: Embedder;
  readonly #place: SegmentPlace;
  readonly #full: number;
  readonly #names: string[] = [];
  #writer: SegmentWriter | undefined;
  #batch: PendingArticle[] = [];
  #tokens = 0;

  /** @param embedder stays the caller's to dispose */
  constructor(embedder: Embedder, place: SegmentPlace, { full }: Pick<SegmentSizes, 'full'> = SEGMENT_SIZES) {
    this.#embedder = embedder;
    this.#place = place;
    this.#full = full;
  }

  async add(article: Article, ready?: readonly EmbeddedPassage[]): Promise<void> {
    const drafts = ready ? [] : splitPassages(article, this.#embedder);
    this.#batch.push({ article, ready, drafts });
    for (const { tokens } of drafts) for (const sentence of tokens) this.#tokens += sentence.length;
    if (this.#tokens >= BATCH_TOKENS || this.#batch.length >= BATCH_ARTICLES) await this.#flush();
  }

  async finish(): Promise<string[]> {
    await this.#flush();
    await this.#finishSegment();
    return this.#names;
  }

  async close(): Promise<void> {
    await this.#writer?.close();
    this.#writer = undefined;
  }

  async #flush(): Promise<void> {
    const batch = this.#batch;
    const vectors = await this.#embedder.embedPassages(
      batch.flatMap(({ drafts }) => drafts.map(({ tokens }) => tokens)),
    );
    let next = 0;
    let added = 0;
    for (const { article, ready, drafts } of batch) {
      const passages = ready ?? drafts.map(({ passage }) => ({ passage, vectors: vectors[next++] }));
      await this.#write(article, passages);
      added += passages.length;
    }
    this.#batch = [];
    this.#tokens = 0;
    this.#place.onAdded(batch.length, added);
  }

  async #write(article: Article, passages: readonly EmbeddedPassage[]): Promise<void> {
    const { index, folder } = this.#place;
    await writingTo(index, async () => {
      if (!this.#writer) {
        const place = path.join(folder, `segment-${this.#names.length}`);
        await mkdir(place);
        this.#writer = await SegmentWriter.open(place, this.#embedder.model);
      }
      await this.#writer.add(article, passages);
    });
    if (this.#writer!.passages >= this.#full) await this.#finishSegment();
  }

  async #finishSegment(): Promise<void> {
    const writer = this.#writer;
    if (!writer) return;
    const { index } = this.#place;
    this.#names.push(await writingTo(index, () => writer.finish(index)));
    this.#writer = undefined;
  }
}
