import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { Unreadable } from './unreadable.ts';

/** Pages nested deeper are refused: what follows calls itself for each level. Browsers stop at 512. */
const DEEPEST = 256;
/** Larger pages are refused: finding the main text takes its time over each element. Long live reports have half as many. */
const MOST_ELEMENTS = 50_000;
/** The depths of all elements together: the main text is found by looking at each element from all those around it. */
const MOST_LEVELS = 1_500_000;
const MOST_TEXTS = 100_000;
const MOST_ATTRIBUTES = 1000;

/** What we use of the DOM. (The whole of its types would declare browser globals for every file.) */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
}

export interface HtmlDocument {
  readonly body: HtmlElement;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

/** Parses a web page into a document with a body. Throws `Unreadable` when its size could bring the process to a halt. */
export function parseHtml(page: string): HtmlDocument {
  checkSize(page);
  return parseHTML(withSkeleton(page)).document;
}

/** The tags that pages may leave out. */
const SKELETON = [/<html[\s>]/i, /<head[\s>]/i, /<body[\s>]/i];
const SKELETON_TAG = /<\/?(?:html|head|body)(?:\s[^>]{0,200})?>/gi;

/** linkedom takes the first element for the whole page and what follows the head for its body, so they have to be there. */
function withSkeleton(page: string): string {
  const places = SKELETON.map((tag) => page.search(tag));
  const isWhole = places.every((place, index) => place > (places[index - 1] ?? -1));
  return isWhole ? page : `<html><head></head><body>${page.replace(SKELETON_TAG, '')}</body></html>`;
}

function checkSize(page: string): void {
  let depth = 0;
  let elements = 0;
  let levels = 0;
  let texts = 0;
  const limit = (count: number, most: number, what: string) => {
    if (count > most) throw new Unreadable(`has more than ${most} ${what}; split or simplify it`);
  };
  // The parser that linkedom uses, so that both see the same tree; it calls nothing recursively.
  const parser = new Parser({
    onopentag(_, attributes) {
      limit(++depth, DEEPEST, 'elements within each other');
      limit(++elements, MOST_ELEMENTS, 'elements');
      levels += depth;
      limit(levels, MOST_LEVELS, 'levels of elements');
      limit(Object.keys(attributes).length, MOST_ATTRIBUTES, 'attributes on an element');
    },
    onclosetag() {
      depth--;
    },
    ontext() {
      limit(++texts, MOST_TEXTS, 'pieces of text');
    },
    oncomment() {
      limit(++texts, MOST_TEXTS, 'pieces of text');
    },
  });
  parser.end(page);
}
