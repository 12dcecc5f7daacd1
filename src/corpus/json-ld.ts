import type { HtmlDocument } from './html-document.ts';

/** What a page's JSON-LD says of its story; each list may be empty. */
export interface LinkedStory {
  readonly date: readonly string[];
  readonly title: readonly string[];
  readonly source: readonly string[];
  readonly author: readonly string[];
  readonly url: readonly string[];
}

/** NewsArticle, Article, BlogPosting, LiveBlogPosting, ReportageNewsArticle and the like. */
const STORY = /(?:Article|Posting|Report)$/;

/** Real pages describe a few dozen things. */
const MOST_THINGS = 1000;

/** The story that a page's JSON-LD describes, alone, in a list or in a graph; the first one when there are several. */
export function linkedStory(document: HtmlDocument): LinkedStory {
  const things: unknown[] = Array.from(
    document.querySelectorAll('script[type="application/ld+json"]'),
    (script) => parsed(script.textContent ?? ''),
  );
  for (let at = 0; at < Math.min(things.length, MOST_THINGS); at++) {
    const thing = things[at];
    if (Array.isArray(thing)) {
      for (const inner of thing.slice(0, MOST_THINGS)) things.push(inner);
    } else if (isObject(thing)) {
      if (namesOf(thing['@type']).some((type) => STORY.test(type))) return storyFrom(thing);
      things.push(thing['@graph'], thing.mainEntity);
    }
  }
  return { date: [], title: [], source: [], author: [], url: [] };
}

function storyFrom(story: Record<string, unknown>): LinkedStory {
  return {
    date: namesOf(story.datePublished),
    title: [...namesOf(story.headline), ...namesOf(story.name)],
    source: namesOf(story.publisher),
    author: [namesOf(story.author).join(', ')].filter(Boolean),
    url: [...namesOf(story.url), ...namesOf(story.mainEntityOfPage)],
  };
}

/** Texts, and the names or identifiers of objects, alone or in a list. */
function namesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, MOST_THINGS) : [value])
    .map((item) => (isObject(item) ? (item.name ?? item['@id']) : item))
    .filter((name) => typeof name === 'string')
    .map((name) => name.trim())
    .filter(Boolean);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Pages are full of faulty JSON-LD; it is as if it were not there. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
