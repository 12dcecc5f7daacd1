import type { Span } from '../domain/span.ts';
import { addParagraph } from './article-limit.ts';
import { trimmed } from './paragraphs.ts';

/** A heading or a paragraph of a Markdown text, without its markers; a list item's text is a paragraph. */
export interface MarkdownBlock extends Span {
  readonly heading: boolean;
}

const LINE = /([^\n\r]*)(?:\r\n?|\n|$)/y;
const HEADING = /^(#{1,6})(?:[ \t]+|$)/;
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;
const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
const MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;
/** A longer line is text, in characters: it is not tried for the marks that make a whole line. */
const LONGEST_MARK = 2000;
const DEFINITION =
  /^\[[^\][\\]{1,999}\]:[ \t]*(?:<[^>]*>|[^\s<]\S*)[ \t]*(?:"[^"]*"|'[^']*'|\([^)]*\))?[ \t]*$/;
const DELIMITER_ROW = /^[|:\- \t]*$/;
const BLOCK_TAG =
  /^<(?:!--|\?|![A-Z[]|\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|pre|script|search|section|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$))/i;
const LONE_TAG = /^<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?>[ \t]*$/i;

/** HTML that goes on over blank lines, with what ends it. */
const RAW_HTML: readonly [opening: RegExp, closing: RegExp][] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

/**
 * The blocks of a Markdown text from `from` on that hold prose, in order: headings and paragraphs, also those of list
 * items and block quotes. Code, tables, HTML, link definitions and thematic breaks are left out.
 *
 * Follows CommonMark's blocks and GitHub's tables line by line, in time linear in the text. (A full parser takes time
 * quadratic in the number of headings or the depth of lists, and we need none of its inline work.)
 * Throws `Unreadable` when there are too many.
 */
export function splitMarkdown(text: string, from: number): MarkdownBlock[] {
  const splitter = new MarkdownSplitter(text);
  for (let start = from; start < text.length; ) {
    LINE.lastIndex = start;
    const [line, content] = LINE.exec(text)!;
    splitter.line(start, start + content.length);
    start += line.length;
  }
  return splitter.finish();
}

/** A paragraph as far as it has been read. */
interface OpenParagraph extends Span {
  /** Where its last line but one ends. */
  readonly beforeLast?: number;
}

/** A list item: the column in which its text begins, and the quotations around it. */
interface ListItem {
  readonly indent: number;
  readonly quotes: number;
}

/** Items nested deeper count as part of the deepest. */
const DEEPEST_LIST = 30;

/** A line without the markers of the quotations and list items it is in. */
interface BareLine extends Span, ListItem {
  /** Whether it is so far right of the text around it that it is code. */
  readonly isCode: boolean;
}

class MarkdownSplitter {
  readonly #text: string;
  readonly #blocks: MarkdownBlock[] = [];
  #paragraph: OpenParagraph | undefined;
  /** Quotations around the open paragraph. */
  #quotes = 0;
  /** The list items around it, outermost first. */
  #items: ListItem[] = [];
  #fence: { readonly mark: string; readonly quoted: boolean; readonly indent: number } | undefined;
  /** What ends the HTML or table being passed over: a blank line where there is no pattern. */
  #passing: { readonly until?: RegExp } | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  finish(): MarkdownBlock[] {
    this.#close();
    return this.#blocks;
  }

  line(start: number, end: number): void {
    if (this.#isInFence(start, end)) return;
    if (this.#passing) {
      const content = this.#text.slice(start, end).replace(/^[\s>]+/, '');
      const { until } = this.#passing;
      if (until ? until.test(content) : content === '') this.#passing = undefined;
      return;
    }
    const bare = this.#outOfContainers(start, end);
    if (bare.quotes > this.#quotes || bare.start === end) this.#close();
    if (bare.quotes > this.#quotes || !this.#paragraph) this.#quotes = bare.quotes;
    if (bare.start === end) {
      // A quotation ends at a line without its mark, and the lists in it.
      this.#leaveItemsFrom(this.#items.findIndex(({ quotes }) => quotes > bare.quotes));
      return;
    }
    if (!this.#paragraph) this.#leaveItems(bare);
    // After a paragraph's line code would be that paragraph going on.
    if (this.#paragraph || !bare.isCode) this.#block(bare);
  }

  #block({ start, end, quotes }: BareLine): void {
    const content = this.#text.slice(start, end);
    const heading = HEADING.exec(content)?.[0];
    const fence = FENCE.exec(content)?.[0];
    const mark = this.#wholeLineMark(start, end);
    if (fence) {
      this.#close();
      this.#fence = { mark: fence, quoted: quotes > 0, indent: this.#items.at(-1)?.indent ?? 0 };
    } else if (heading !== undefined) {
      this.#close();
      this.#add(start + heading.length, start + withoutClosingHashes(content), true);
    } else if (this.#paragraph && UNDERLINE.test(mark)) {
      this.#close(true);
    } else if (THEMATIC_BREAK.test(mark)) {
      this.#close();
    } else if (this.#isTableHead(mark)) {
      if (this.#paragraph?.beforeLast) this.#add(this.#paragraph.start, this.#paragraph.beforeLast, false);
      this.#paragraph = undefined;
      this.#passing = {};
    } else if (BLOCK_TAG.test(content) || (!this.#paragraph && LONE_TAG.test(mark))) {
      this.#close();
      const until = RAW_HTML.find(([opening]) => opening.test(content))?.[1];
      if (!until?.test(content)) this.#passing = { until };
    } else if (this.#paragraph) {
      this.#paragraph = { start: this.#paragraph.start, end, beforeLast: this.#paragraph.end };
    } else if (!DEFINITION.test(mark)) {
      this.#paragraph = { start, end };
    }
  }

  /** What could be the mark that makes a whole line a rule, an underline and the like; nothing for long lines. */
  #wholeLineMark(start: number, end: number): string {
    return end - start <= LONGEST_MARK ? this.#text.slice(start, end) : '';
  }

  /** Goes over a line's quotation and list markers; a new list item ends the paragraph before it. */
  #outOfContainers(start: number, end: number): BareLine {
    let at = start;
    let quotes = 0;
    let column = 0;
    for (;;) {
      const margin = column;
      for (; at < end && (this.#text[at] === ' ' || this.#text[at] === '\t'); at++) {
        column += this.#text[at] === ' ' ? 1 : 4 - (column % 4);
      }
      const around = this.#itemAround({ indent: column, quotes });
      const isCode = column >= Math.max(margin, around?.indent ?? 0) + 4;
      const bare = { start: at, end, quotes, indent: column, isCode };
      if (at === end || isCode) return bare;
      if (this.#text[at] === '>') {
        this.#leaveItemsFrom(this.#items.findIndex((item) => item.quotes <= quotes && item.indent > column));
        quotes++;
        const length = this.#text[at + 1] === ' ' ? 2 : 1;
        at += length;
        column += length;
        continue;
      }
      const marker = this.#itemMarker(bare);
      if (marker === '') return bare;
      this.#close();
      at += marker.length;
      column += marker.length;
      this.#leaveItems(bare);
      if (this.#items.length < DEEPEST_LIST) this.#items.push({ indent: column + 1, quotes });
    }
  }

  /** The list marker at the beginning of a line, or nothing. */
  #itemMarker({ start, end, indent, quotes }: BareLine): string {
    MARKER.lastIndex = start;
    const marker = MARKER.exec(this.#text)?.[0] ?? '';
    if (marker !== '' && THEMATIC_BREAK.test(this.#wholeLineMark(start, end))) return '';
    // Amid a paragraph a lone dash or "1998. That year" begins no list, but after an item's text it is the next item.
    const amid = this.#paragraph && this.#items.at(-1) === this.#itemAround({ indent, quotes });
    const begins = start + marker.length < end && /^(?:1\D|\D)/.test(marker);
    return !amid || begins ? marker : '';
  }

  /** The list item that a line is in by its indentation. */
  #itemAround(line: ListItem): ListItem | undefined {
    return this.#items.findLast(({ indent, quotes }) => indent <= line.indent && quotes <= line.quotes);
  }

  /** Leaves the list items that a block is not in. */
  #leaveItems(block: ListItem): void {
    const around = this.#itemAround(block);
    this.#items.length = around ? this.#items.lastIndexOf(around) + 1 : 0;
  }

  /** Leaves a list item, and what is open in it; -1 for none. */
  #leaveItemsFrom(index: number): void {
    if (index === -1) return;
    this.#close();
    this.#items.length = index;
  }

  #isInFence(start: number, end: number): boolean {
    if (!this.#fence) return false;
    const { mark, quoted, indent } = this.#fence;
    const line = this.#text.slice(start, end);
    const content = line.trimStart();
    const left = quoted ? !content.startsWith('>') : content !== '' && line.length - content.length < indent;
    const closing = content.replace(/^[\s>]+/, '').trimEnd();
    const closed = closing.length >= mark.length && closing === mark[0].repeat(closing.length);
    if (left || closed) this.#fence = undefined;
    return !left || closed;
  }

  /** Whether a line makes the one before it the first row of a table. */
  #isTableHead(content: string): boolean {
    if (!this.#paragraph || !DELIMITER_ROW.test(content)) return false;
    const { start, end, beforeLast } = this.#paragraph;
    return content.includes('-') && this.#text.slice(beforeLast ?? start, end).includes('|');
  }

  #close(heading = false): void {
    if (this.#paragraph) this.#add(this.#paragraph.start, this.#paragraph.end, heading);
    this.#paragraph = undefined;
  }

  #add(start: number, end: number, heading: boolean): void {
    const span = trimmed(this.#text, start, Math.max(start, end));
    if (span) addParagraph(this.#blocks, { ...span, heading });
  }
}

/** The length of a heading's line without the hashes that may close it. */
function withoutClosingHashes(line: string): number {
  const { length } = line.trimEnd();
  let end = length;
  while (line[end - 1] === '#') end--;
  return /[ \t]/.test(line.charAt(end - 1)) ? end : length;
}
