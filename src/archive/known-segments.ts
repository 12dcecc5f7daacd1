import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ID_LENGTH } from '../domain/article-id.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import { sameModel } from '../embedding/embedding-model.ts';
import type { ArticleNames } from './article-names.ts';
import type { ArticleLabel } from './catalogue.ts';
import { readColumns } from './columns.ts';
import type { ArticleColumns } from './passage-table.ts';
import {
  FORMAT_VERSION,
  SEGMENT,
  SEGMENT_FILES,
  type SegmentFolder,
  segmentFolder,
  verifyFiles,
} from './segment-files.ts';
import { currentSnapshot } from './snapshot-files.ts';

/** A segment that has lost more than this share of its passages is written anew without them. */
const MOST_REMOVED = 0.5;

/** An article by its segment and its number there. */
export interface KnownArticle {
  readonly segment: KnownSegment;
  readonly article: number;
  /** Its file when the segment was made. */
  readonly file: string;
}

/** A finished segment of an index. */
export class KnownSegment {
  readonly name: string;
  readonly articles: ArticleColumns;
  /** By article. */
  readonly labels: readonly ArticleLabel[];
  /** Numbers of its articles that are not in the archive any more. Whoever builds adds to them. */
  readonly removed = new Set<number>();
  readonly #folder: SegmentFolder;
  readonly #ids: string;

  private constructor(folder: SegmentFolder, articles: ArticleColumns, labels: readonly ArticleLabel[]) {
    this.name = folder.name;
    this.#folder = folder;
    this.articles = articles;
    this.labels = labels;
    this.#ids = Buffer.from(articles.ids).toString('ascii');
  }

  static async read(folder: SegmentFolder): Promise<KnownSegment> {
    const file = (name: string) => path.join(folder.folder, name);
    return new KnownSegment(
      folder,
      await readColumns<ArticleColumns>(file(SEGMENT_FILES.articleTable)),
      JSON.parse(await readFile(file(SEGMENT_FILES.headers), 'utf8')),
    );
  }

  /** The number of its passages, those of removed articles included. */
  get passages(): number {
    return this.#folder.manifest.passages;
  }

  /** Whether it is to be merged with others; one of a build that came to no end. */
  get isPart(): boolean {
    return this.#folder.manifest.isPart === true;
  }

  /** Whether too little of it is left. */
  get isThin(): boolean {
    let removed = 0;
    for (const article of this.removed) removed += this.passagesOf(article);
    return removed > MOST_REMOVED * this.passages;
  }

  /** The numbers of the articles that were not removed. */
  *kept(): Generator<number> {
    for (const article of this.labels.keys()) if (!this.removed.has(article)) yield article;
  }

  idOf(article: number): string {
    return this.#ids.slice(article * ID_LENGTH, (article + 1) * ID_LENGTH);
  }

  /** The number of an article's passages. */
  passagesOf(article: number): number {
    const { firstPassages } = this.articles;
    return firstPassages[article + 1] - firstPassages[article];
  }

  /** The names of its articles, but for those removed; an article at a time. */
  async *names(): AsyncGenerator<ArticleNames> {
    const file = path.join(this.#folder.folder, SEGMENT_FILES.names);
    const all: ArticleNames[] = JSON.parse(await readFile(file, 'utf8'));
    for (const [article, names] of all.entries()) if (!this.removed.has(article)) yield names;
  }
}

/** The segments of an index that earlier builds have finished, also builds that came to no end. */
export class KnownSegments {
  readonly all: readonly KnownSegment[];
  /** Those of the current snapshot. */
  readonly current: readonly KnownSegment[];
  readonly #places = new Map<string, KnownArticle>();

  /** @param current what the current snapshot needs of `all`, which holds the rest after it */
  private constructor(all: readonly KnownSegment[], current: readonly KnownSegment[]) {
    this.all = all;
    this.current = current;
    for (const segment of all) {
      for (const [article, { file }] of segment.labels.entries()) {
        const id = segment.idOf(article);
        if (!this.#places.has(id)) this.#places.set(id, { segment, article, file });
      }
    }
  }

  /** Reads those made with a model; what is damaged or of another format is left out, and so made anew. */
  static async read(index: string, model: EmbeddingModel): Promise<KnownSegments> {
    const names = (await readdir(index)).filter((name) => SEGMENT.test(name)).sort();
    const all: KnownSegment[] = [];
    for (const name of names) {
      const segment = await soundSegment(index, name, model).catch(() => undefined);
      if (segment) all.push(segment);
    }
    // The snapshot before has segments still, whose articles may since have been written into others.
    const snapshot = await currentSnapshot(index).catch(() => undefined);
    const used = new Set(snapshot?.manifest.segments.map(({ name }) => name));
    const current = all.filter(({ name }) => used.has(name));
    const others = all.filter(({ name }) => !used.has(name));
    // A build that died may have left parts beside what it had just merged them to.
    const wholes = others.filter(({ isPart }) => !isPart);
    const parts = others.filter(({ isPart }) => isPart);
    return new KnownSegments([...current, ...wholes, ...parts], current);
  }

  /** Where the article of an id is; undefined where no segment has it. */
  find(id: string): KnownArticle | undefined {
    return this.#places.get(id);
  }
}

async function soundSegment(
  index: string,
  name: string,
  model: EmbeddingModel,
): Promise<KnownSegment | undefined> {
  const segment = await segmentFolder(index, name);
  const { format, model: madeWith, checksums } = segment.manifest;
  if (format !== FORMAT_VERSION || !sameModel(madeWith, model)) return undefined;
  await verifyFiles(segment.folder, checksums);
  return KnownSegment.read(segment);
}
