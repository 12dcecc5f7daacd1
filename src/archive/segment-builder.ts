import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../domain/article.ts';
import type { Embedder, TokenIds } from '../embedding/embedder.ts';
import { writingTo } from './claim-index.ts';
import { mergeSegments } from './merge-segments.ts';
import { type PassageDraft, splitPassages } from './passages.ts';
import type { Part, SegmentMaker, SegmentPlace } from './segment-maker.ts';
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

type BuiltSizes = Pick<SegmentSizes, 'full' | 'part'>;

/**
 * Makes segments in the thread of its caller: splits articles into passages, embeds them, writes parts of a segment, and
 * merges them.
 */
export class SegmentBuilder implements SegmentMaker {
  readonly #embedder: Embedder;
  readonly #place: SegmentPlace;
  readonly #sizes: BuiltSizes;
  readonly #names: string[] = [];
  readonly #parts: Part[] = [];
  #folders = 0;
  #writer: SegmentWriter | undefined;
  #batch: PendingArticle[] = [];
  #tokens = 0;

  /** @param embedder stays the caller's to dispose */
  constructor(embedder: Embedder, place: SegmentPlace, sizes: BuiltSizes = SEGMENT_SIZES) {
    this.#embedder = embedder;
    this.#place = place;
    this.#sizes = sizes;
  }

  async add(article: Article, ready?: readonly EmbeddedPassage[]): Promise<void> {
    const drafts = ready ? [] : splitPassages(article, this.#embedder);
    this.#batch.push({ article, ready, drafts });
    for (const { tokens } of drafts) for (const sentence of tokens) this.#tokens += sentence.length;
    if (this.#tokens >= BATCH_TOKENS || this.#batch.length >= BATCH_ARTICLES) await this.#flush();
  }

  // There is one thread, and no turn to keep.
  passOver(): void {}

  async takePart(part: Part): Promise<void> {
    this.#parts.push(part);
  }

  async finish(): Promise<string[]> {
    await this.#flush();
    await this.#finishPart();
    while (this.#parts.length > 0) await this.#mergeParts();
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
    await writingTo(this.#place.index, async () => {
      this.#writer ??= await SegmentWriter.open(await this.#emptyFolder(), this.#embedder.model);
      this.#writer.add(article, passages);
    });
    const { part, full } = this.#sizes;
    if (this.#writer!.passages >= part) await this.#finishPart();
    if (this.#parts.reduce((sum, { passages }) => sum + passages, 0) >= full) await this.#mergeParts();
  }

  async #finishPart(): Promise<void> {
    const writer = this.#writer;
    if (!writer) return;
    const { index } = this.#place;
    const { passages } = writer;
    this.#parts.push({ name: await writingTo(index, () => writer.finish(index)), passages });
    this.#writer = undefined;
  }

  /** Makes one segment of the first parts, as many as it takes to be full; they are needed no more. */
  async #mergeParts(): Promise<void> {
    const names: string[] = [];
    for (let passages = 0; passages < this.#sizes.full && this.#parts.length > 0; ) {
      const part = this.#parts.shift()!;
      names.push(part.name);
      passages += part.passages;
    }
    const { index } = this.#place;
    await writingTo(index, async () => {
      this.#names.push(await mergeSegments(index, await this.#emptyFolder(), names));
      for (const name of names) await rm(path.join(index, name), { recursive: true });
    });
  }

  async #emptyFolder(): Promise<string> {
    const folder = path.join(this.#place.folder, `segment-${this.#folders++}`);
    await mkdir(folder);
    return folder;
  }
}
