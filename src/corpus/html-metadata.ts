import type { Day } from '../domain/day.ts';
import type { HtmlDocument } from './html-document.ts';
import { linkedStory } from './json-ld.ts';
import { firstPublicationDate } from './publication-date.ts';

/** What a page says of itself in JSON-LD, meta tags, links and `<time>`. */
export interface HtmlMetadata {
  readonly published: Day;
  readonly title?: string;
  readonly source?: string;
  readonly author?: string;
  readonly url?: string;
}

/** Names of meta tags (`property`, `name` or `itemprop`), lower case, best first. */
const META = {
  date: `article:published_time og:article:published_time article:published datepublished parsely-pub-date sailthru.date
    pubdate publishdate publish-date publish_date publication_date publication-date date.issued dc.date.issued dcterms.issued
    dcterms.created dc.date.created dc.date dcterms.date date`.split(/\s+/),
  title: 'og:title twitter:title parsely-title headline dc.title dcterms.title title'.split(' '),
  source: 'og:site_name application-name dc.publisher dcterms.publisher publisher'.split(' '),
  author: 'author article:author parsely-author sailthru.author byl dc.creator dcterms.creator'.split(' '),
  url: 'og:url parsely-link'.split(' '),
} as const;

const ADVICE = 'add <meta property="article:published_time" content="YYYY-MM-DD"> to its head';

/** A page's metadata. Throws `Unreadable` when it has no date, or none that can be understood. */
export function readHtmlMetadata(document: HtmlDocument): HtmlMetadata {
  const story = linkedStory(document);
  const meta = metaTags(document);
  const tagged = (field: keyof typeof META) => META[field].flatMap((name) => meta.get(name) ?? []);
  const isAddress = (text: string) => /^https?:/i.test(text);
  return {
    published: firstPublicationDate([...story.date, ...tagged('date'), ...times(document)], ADVICE),
    title: [...story.title, ...tagged('title')][0],
    source: [...story.source, ...tagged('source')][0],
    author: [...story.author, ...tagged('author')].find((name) => !isAddress(name)),
    url: [...canonicalLinks(document), ...tagged('url'), ...story.url].find(isAddress),
  };
}

/** The content of each meta tag by its name in lower case; of several with one name the first that says something. */
function metaTags(document: HtmlDocument): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const content = tag.getAttribute('content')?.trim();
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = tag.getAttribute(attribute)?.toLowerCase();
      if (name && content && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
}

/** The times on the page, those first that are marked as publication. */
function times(document: HtmlDocument): string[] {
  const written = (selector: string) =>
    Array.from(document.querySelectorAll(selector), (time) => time.getAttribute('datetime') ?? '').filter(
      Boolean,
    );
  return [
    ...written('time[pubdate][datetime], time[itemprop="datePublished"][datetime]'),
    ...written('time[datetime]'),
  ];
}

function canonicalLinks(document: HtmlDocument): string[] {
  return Array.from(
    document.querySelectorAll('link[rel="canonical"]'),
    (link) => link.getAttribute('href')?.trim() ?? '',
  );
}
