import type { Article } from '../domain/article.ts';
import { type EquatedNames, equatedNames } from '../language/equated-names.ts';
import { namesIn } from '../language/names.ts';

/** What an article tells of names. */
export interface ArticleNames {
  /** The different names in its body. */
  readonly held: readonly string[];
  /** The different pairs of names that it equates, in captions and headings too. */
  readonly equated: readonly EquatedNames[];
}

export function namesOf({ text, paragraphs }: Article): ArticleNames {
  const held = new Set<string>();
  const equated = new Map<string, EquatedNames>();
  for (const { kind, start, end } of paragraphs) {
    const paragraph = text.slice(start, end);
    if (kind === 'body') for (const name of namesIn(paragraph)) held.add(name);
    for (const pair of equatedNames(paragraph)) equated.set(pair.join('\n'), pair);
  }
  return { held: [...held], equated: [...equated.values()] };
}
