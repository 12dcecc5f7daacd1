import { Parser } from 'htmlparser2';
import type { Day } from '../domain/day.ts';
import { firstPublicationDate } from './publication-date.ts';

/** The usual names of each field, best first; they are compared without letter case, `_` and `-`. */
const NAMES = {
  date: ['date', 'published', 'publishedat', 'publishdate', 'pubdate', 'datepublished'],
  text: ['text', 'body', 'content'],
  title: ['title', 'headline'],
  source: ['source', 'outlet', 'site'],
  author: ['author', 'authors'],
  url: ['url', 'link'],
} as const;

/** An article's fields by whatever names its file uses for them. */
export class ArticleFields {
  readonly #values = new Map<string, unknown>();

  constructor(fields: Iterable<readonly [name: string, value: unknown]>) {
    for (const [name, value] of fields) {
      const plain = name.toLowerCase().replace(/[_-]/g, '');
      if (!this.#values.has(plain)) this.#values.set(plain, value);
    }
  }

  /** The publication date. Throws `Unreadable` when there is none, with `advice`, or it cannot be understood. */
  published(advice: string): Day {
    return firstPublicationDate(this.#present('date'), advice);
  }

  /** The text as it stands, or undefined. */
  text(): string | undefined {
    return this.#present('text').find((value) => typeof value === 'string');
  }

  /** A field of the header: texts, `name`s of objects and lists of both, joined by commas. */
  header(field: 'title' | 'source' | 'author' | 'url'): string | undefined {
    for (const value of this.#present(field)) {
      const names = (Array.isArray(value) ? value : [value]).map(nameOf).filter(Boolean);
      if (names.length > 0) return names.join(', ');
    }
    return undefined;
  }

  #present(field: keyof typeof NAMES): unknown[] {
    return NAMES[field]
      .map((name) => this.#values.get(name))
      .filter(
        (value) => value !== undefined && value !== null && !(typeof value === 'string' && !value.trim()),
      );
  }
}

function nameOf(value: unknown): string {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
  return typeof name === 'string' ? withoutMarkup(name).trim() : '';
}

/** Feeds write headers as HTML: "Rock &amp; roll", "<i>The Times</i>". */
function withoutMarkup(written: string): string {
  if (!/&[#\w]+;|<\/?\w/.test(written)) return written;
  let plain = '';
  const parser = new Parser({
    ontext: (text) => {
      plain += text;
    },
  });
  parser.end(written);
  return plain;
}
