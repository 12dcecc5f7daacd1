import type { Part } from '../archive/segment-maker.ts';
import type { EmbeddedPassage } from '../archive/segment-writer.ts';
import type { Article } from '../domain/article.ts';
import type { EmbeddingModel } from '../embedding/embedding-model.ts';
import type { ModelChoice } from '../embedding/load-model.ts';
import type { Failure } from './failure.ts';

/*
 * What the thread that reads a corpus and the threads that make segments of it say to each other. All of it is plain
 * data, since it is copied on the way.
 */

/** What a thread that makes segments is started with. */
export interface IndexingSettings {
  readonly embedding: ModelChoice;
  /** How many processors its model may use. */
  readonly processors: number;
}

/** `begin` comes once, first; `finish` once, last, or `end` at any time. Every article is answered with `taken`. */
export type IndexingRequest =
  | { readonly kind: 'begin'; readonly index: string; readonly folder: string }
  | {
      readonly kind: 'article';
      readonly article: Article;
      readonly ready: readonly EmbeddedPassage[] | undefined;
    }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'finish' }
  | { readonly kind: 'end' };

export type IndexingReply =
  | { readonly kind: 'ready'; readonly model: EmbeddingModel }
  | { readonly kind: 'added'; readonly articles: number; readonly passages: number }
  | { readonly kind: 'taken' }
  | { readonly kind: 'finished'; readonly segments: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: Failure };
