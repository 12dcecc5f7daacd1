import { createHash } from 'node:crypto';
import type { Article } from '../../domain/article.ts';
import type { Session } from './database.ts';

/** All of an article but its text, as table `article` has it. */
export function recordOf({ text: _text, ...record }: Article): string {
  return JSON.stringify(record);
}

interface Known {
  readonly segment: number;
  readonly place: number;
  isKept: boolean;
}

/** The articles of a series that were not removed: those of its current generation, and of builds that broke off. */
export class KnownArticles {
  /** The number of the next segment. */
  readonly segments: number;
  readonly #articles = new Map<string, Known>();

  private constructor(segments: number) {
    this.segments = segments;
  }

  static async read(session: Session, series: number): Promise<KnownArticles> {
    const segments = await session.query<{ segment: number }>(
      'select segment from dateline.segment where series = $1 order by segment',
      [series],
    );
    const known = new KnownArticles((segments.at(-1)?.segment ?? -1) + 1);
    for (const { segment } of segments) {
      for (const article of await session.query<Omit<Known, 'isKept' | 'segment'> & { hash: string }>(
        `select place, md5(record) as hash from dateline.article a where series = $1 and segment = $2
         and not exists (select from dateline.removed r where r.series = a.series and r.segment = a.segment and r.place = a.place)`,
        [series, segment],
      )) {
        const { place, hash } = article;
        known.#articles.set(hash, { segment, place, isKept: false });
      }
    }
    return known;
  }

  /** Marks an article as still there; false where it is not known. */
  keep(article: Article): boolean {
    // The record holds the article's id, which stands for its text.
    const known = this.#articles.get(createHash('md5').update(recordOf(article)).digest('hex'));
    if (known) known.isKept = true;
    return known !== undefined;
  }

  /** The articles that were not kept, by segment. */
  *notKept(): Generator<{ segment: number; places: number[] }> {
    const gone = new Map<number, number[]>();
    for (const { segment, place, isKept } of this.#articles.values()) {
      if (isKept) continue;
      const places = gone.get(segment) ?? [];
      places.push(place);
      gone.set(segment, places);
    }
    for (const [segment, places] of gone) yield { segment, places };
  }
}
