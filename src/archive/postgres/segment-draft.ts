import type { Article } from '../../domain/article.ts';
import { type Day, dayNumber } from '../../domain/day.ts';
import { quantise } from '../../embedding/vector.ts';
import { termsOf } from '../../language/terms.ts';
import type { PlacedExpression } from '../date-table.ts';
import { headerText } from '../header-text.ts';
import type { EmbeddedPassage } from '../segment-writer.ts';
import { packFacets } from './article-facets.ts';
import { lookupColumns } from './article-lookup.ts';
import type { Session } from './database.ts';
import { insert } from './insert.ts';
import { recordOf } from './known-articles.ts';
import { packSpans, SEGMENT_ARTICLES } from './passage-rows.ts';
import { type PassagePosting, packPassages, packTitles, type TitlePosting } from './postings.ts';

/** A segment is full with so many passages too: it is held in memory until it is written. */
const PASSAGES = 8192;

const LONGEST_TERM = 200;

/** A term as the tables have it: an index takes no longer keys. */
export const termKey = (term: string): string => term.slice(0, LONGEST_TERM);

/** The terms of a text with how often each stands in it, and how many there are together. */
export function countTerms(text: string): { counts: Map<string, number>; length: number } {
  const counts = new Map<string, number>();
  const terms = termsOf(text);
  for (const { term } of terms) {
    const key = termKey(term);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { counts, length: terms.length };
}

/** A passage with its vectors and the dates that it names. */
export interface DatedPassage extends EmbeddedPassage {
  readonly dates: readonly PlacedExpression[];
}

/** The rows of one segment before they are written. */
export class SegmentDraft {
  readonly #articles: Record<string, unknown>[] = [];
  readonly #passages: Record<string, unknown>[] = [];
  readonly #statements: Record<string, unknown>[] = [];
  readonly #postings = new Map<string, { passages: PassagePosting[]; titles: TitlePosting[] }>();
  readonly #facets: { published: number; source: string | undefined }[] = [];
  #passageTerms = 0;
  #titleTerms = 0;

  get isEmpty(): boolean {
    return this.#articles.length === 0;
  }

  get isFull(): boolean {
    return this.#articles.length >= SEGMENT_ARTICLES || this.#passages.length >= PASSAGES;
  }

  /** Adds the next article with its passages in the order of reading. */
  add(article: Article, passages: readonly DatedPassage[]): void {
    const { id, published, source, text } = article;
    const place = this.#articles.length;
    const lookup = lookupColumns(article);
    this.#articles.push({
      place,
      id,
      published,
      ...lookup,
      record: recordOf(article),
      content: Buffer.from(text, 'utf16le'),
      passages: passages.length,
    });
    this.#facets.push({ published: dayNumber(published), source: source || undefined });
    const { counts, length } = countTerms(headerText(article));
    this.#titleTerms += length;
    for (const [term, frequency] of counts) {
      this.#of(term).titles.push({ article: place, length, frequency });
    }
    for (const [index, passage] of passages.entries()) {
      this.#addPassage(article, { article: place, place: index, published, source: lookup.source }, passage);
    }
  }

  #addPassage(
    article: Article,
    columns: { article: number; place: number; published: Day; source: string | null },
    { passage, vectors, dates }: DatedPassage,
  ): void {
    const number = this.#passages.length;
    const text = article.text.slice(passage.start, passage.end);
    const { counts, length } = countTerms(text);
    this.#passageTerms += length;
    for (const [term, frequency] of counts) {
      this.#of(term).passages.push({ passage: number, article: columns.article, length, frequency });
    }
    this.#passages.push({
      number,
      ...columns,
      sentences: packSpans(passage.sentences),
      sentence_vectors: Buffer.concat(
        vectors.sentences.map((vector) => new Uint8Array(quantise(vector).buffer)),
      ),
      // Half precision has eleven bits: five digits are more than it keeps.
      vector: `[${Array.from(vectors.passage, (component) => Number(component.toPrecision(5))).join(',')}]`,
    });
    for (const [order, { sentence, expression }] of dates.entries()) {
      const { from, to } = expression.range;
      this.#statements.push({
        passage: number,
        place: order,
        article: columns.article,
        sentence,
        first_character: expression.start,
        last_character: expression.end,
        meaning: `[${from ?? ''},${to ?? ''}]`,
        date_precision: expression.precision,
        basis: expression.basis,
      });
    }
  }

  /** Writes the segment in the transaction of the caller, and counts its terms to the generation that is being built. */
  async write(session: Session, at: { series: number; segment: number; generation: number }): Promise<void> {
    const { series, segment, generation } = at;
    const key = { series, segment };
    await insert(session, 'article', this.#articles, key);
    await insert(session, 'passage', this.#passages, key);
    await insert(session, 'statement', this.#statements, key);
    const postings = [...this.#postings].map(([term, lists]) => ({ term, ...lists }));
    await insert(
      session,
      'posting',
      postings.map(({ term, passages, titles }) => ({
        term,
        passages: packPassages(passages),
        titles: packTitles(titles),
      })),
      key,
    );
    const counts = postings.map(({ term, passages, titles }) => ({
      term,
      passages: passages.length,
      titles: titles.length,
    }));
    await countTermsTo(session, { series, generation }, counts);
    const total = {
      articles: this.#articles.length,
      passages: this.#passages.length,
      passage_terms: this.#passageTerms,
      title_terms: this.#titleTerms,
    };
    await insert(session, 'segment', [{ ...total, ...packFacets(this.#facets) }], key);
  }

  #of(term: string): { passages: PassagePosting[]; titles: TitlePosting[] } {
    let lists = this.#postings.get(term);
    if (!lists) {
      lists = { passages: [], titles: [] };
      this.#postings.set(term, lists);
    }
    return lists;
  }
}

/** Adds to, or with negative numbers takes from, how many passages and titles of a generation hold a term. */
export async function countTermsTo(
  session: Session,
  key: { series: number; generation: number },
  counts: readonly { term: string; passages: number; titles: number }[],
): Promise<void> {
  await insert(
    session,
    'term',
    counts,
    key,
    `on conflict (series, term, generation) do update
     set passages = term.passages + excluded.passages, titles = term.titles + excluded.titles`,
  );
}
