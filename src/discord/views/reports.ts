import {
  type APIMessageTopLevelComponent,
  type APISeparatorComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import type { ArticleHeader } from '../../domain/article.ts';
import type { Citation } from '../../domain/citation.ts';
import type { Texts } from '../text/texts.ts';
import { articleLine } from './article-line.ts';
import { button, section } from './button.ts';
import { contextId } from './context-id.ts';
import { monthText } from './day-text.ts';
import { type Components, textBlocks } from './message-view.ts';
import { quoteBlock } from './quote-block.ts';
import { shareOut } from './share-out.ts';

/** What one article says: its quotes, best first. */
export interface Report {
  readonly article: ArticleHeader;
  readonly citations: readonly Citation[];
}

/** Citations by article, in the order of each article's first one. */
export function reportsOf(citations: readonly Citation[]): Report[] {
  const first = citations.filter(
    ({ article }, place) => place === citations.findIndex((each) => each.article.id === article.id),
  );
  return first.map(({ article }) => ({
    article,
    citations: citations.filter((each) => each.article.id === article.id),
  }));
}

/**
 * The line that says where quotes of one article come from, with the button that shows them there.
 * @param after stands at the end of the line
 * @param place of the section in its message, 0 to 9, where several may be of the same quotes
 */
export function sourceSection(citations: readonly Citation[], texts: Texts, after = '', place = 0) {
  const { article } = citations[0]!;
  const copies = new Map(citations.flatMap((each) => each.copies.map((copy) => [copy.id, copy])));
  return section(
    articleLine(article, texts, { copies: [...copies.values()], after }),
    button(
      texts.answer.context,
      contextId({ article: article.id, spans: citations.map(({ quote }) => quote) }, place),
    ),
  );
}

const separator: APISeparatorComponent = {
  type: ComponentType.Separator,
  divider: true,
  spacing: SeparatorSpacingSize.Small,
};

/** Reports one below the other, with a line between each two. */
export function ruled(blocks: readonly Components[]): APIMessageTopLevelComponent[] {
  return blocks.flatMap((block, index) => (index > 0 ? [separator, ...block] : [...block]));
}

/** How much text components hold, in UTF-16 code units. */
export const textLength = (components: Components): number =>
  components.reduce((sum, component) => {
    if (component.type === ComponentType.TextDisplay) return sum + component.content.length;
    return component.type === ComponentType.Section ? sum + textLength(component.components) : sum;
  }, 0);

/**
 * Reports as components: the quotes of each, and below them one line that says where they come from. Where they do
 * not all fit into `room` UTF-16 code units, the longest quotes are cut.
 * @param dated whether each begins with the month it was published in
 */
export function reportBlocks(
  reports: readonly Report[],
  room: number,
  texts: Texts,
  dated: boolean,
): APIMessageTopLevelComponent[] {
  const frames = reports.map(({ article, citations }) => ({
    lead: dated ? `${texts.answer.reported(monthText(article.published, texts))}\n` : '',
    source: sourceSection(citations, texts),
  }));
  const framed = frames.reduce((sum, { lead, source }) => sum + lead.length + textLength([source]), 0);
  const citations = reports.flatMap((report) => report.citations);
  const shares = shareOut(
    citations.map((citation) => quoteBlock(citation).length),
    room - framed,
  );
  const quotes = new Map(citations.map((citation, index) => [citation, quoteBlock(citation, shares[index])]));
  return ruled(
    frames.map(({ lead, source }, index) => {
      const [best = '', ...others] = reports[index]!.citations.map((citation) => quotes.get(citation)!);
      return [...textBlocks([lead + best, ...others]), source];
    }),
  );
}
