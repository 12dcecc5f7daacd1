import type { ParagraphKind } from '../domain/article.ts';
import type { HtmlElement, HtmlNode } from './html-document.ts';

/** A paragraph of a web page; its kind where the page's own structure tells. */
export interface HtmlBlock {
  readonly text: string;
  readonly kind?: ParagraphKind;
}

const words = (list: string) => new Set(list.split(' '));

const BLOCKS = words(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);
const SILENT = words(
  'AUDIO BUTTON CANVAS DATALIST EMBED FORM HEAD IFRAME INPUT LINK MATH META NAV NOSCRIPT OBJECT PRE SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO',
);
const HEADINGS = words('H1 H2 H3 H4 H5 H6');
const CAPTIONS = words('FIGCAPTION FIGURE CAPTION');

const ELEMENT = 1;
const TEXT = 3;

/**
 * The text of a page's block elements in reading order, white space collapsed, none empty. Two line breaks part blocks
 * as well. Scripts, forms, code and the rows of tables of data are left out.
 */
export function htmlBlocks(root: HtmlNode): HtmlBlock[] {
  const collector = new BlockCollector();
  collector.visit(root, undefined);
  collector.close();
  return collector.blocks;
}

class BlockCollector {
  readonly blocks: HtmlBlock[] = [];
  #text: string[] = [];
  #kind: ParagraphKind | undefined;

  /** Goes through a node; it calls itself no deeper than the document is nested, which is bounded. */
  visit(node: HtmlNode, kind: ParagraphKind | undefined): void {
    if (node.nodeType === TEXT) this.#text.push((node.nodeValue ?? '').replace(/\s+/g, ' '));
    if (node.nodeType !== ELEMENT || SILENT.has(node.nodeName)) return;
    const name = node.nodeName;
    if (name === 'BR') this.#break();
    if (name === 'TABLE' && isData(node as HtmlElement)) {
      this.close();
      return;
    }
    const isBlock = BLOCKS.has(name);
    const within = HEADINGS.has(name) ? 'heading' : CAPTIONS.has(name) ? 'caption' : kind;
    if (isBlock) this.close();
    this.#kind = within;
    for (let child = node.firstChild; child; child = child.nextSibling) this.visit(child, within);
    if (isBlock) this.close();
    this.#kind = kind;
  }

  /** Ends the block that was being collected. */
  close(): void {
    const text = this.#text
      .join('')
      .replace(/ +/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    this.#text = [];
    if (text !== '') this.blocks.push(this.#kind ? { text, kind: this.#kind } : { text });
  }

  #break(): void {
    if (this.#text.findLast((piece) => piece.trim() !== '' || piece === '\n') === '\n') this.close();
    else this.#text.push('\n');
  }
}

/** Whether a table holds data: rows of several cells. Others lay out text. */
function isData(table: HtmlElement): boolean {
  return table.querySelector('td + td, th + th, th + td, td + th') !== null;
}
