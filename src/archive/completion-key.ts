import type { ArticleHeader } from '../domain/article.ts';
import type { Day } from '../domain/day.ts';

/**
 * A text as compared with what a person types to complete it: letters and digits only, without case or accents, a
 * space before each word.
 */
export function completionKey(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trimStart()}`;
}

/** Title, outlet and date of an article as compared with what a person types to find it. */
export function articleKey({
  title,
  source,
  published,
}: Pick<ArticleHeader, 'title' | 'source' | 'published'>): string {
  return completionKey(`${title} ${source ?? ''} ${datesOf(published)}`);
}

/** A day as people may type it: 2025-04-16, 16 April 2025, April 16. */
function datesOf(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${day} ${date} ${MONTHS[month - 1]} ${year} ${MONTHS[month - 1]} ${date}`;
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
);
