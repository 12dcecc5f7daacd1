import type { Article } from '../domain/article.ts';
import type { Archive } from './archive.ts';

/** Articles by their numbers, each asked for once and all at the same time: an archive may be some way off. */
export async function articlesOf(
  archive: Pick<Archive, 'article'>,
  numbers: Iterable<number>,
): Promise<Map<number, Article>> {
  return new Map(
    await Promise.all(
      [...new Set(numbers)].map(async (number) => [number, await archive.article(number)] as const),
    ),
  );
}
