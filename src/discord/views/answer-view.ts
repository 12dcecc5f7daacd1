import type { Answer } from '../../domain/answer.ts';
import type { Citation } from '../../domain/citation.ts';
import { limits } from '../limits.ts';
import { text } from '../text.ts';
import { articleLine } from './article-line.ts';
import { type MessageView, messageView } from './message-view.ts';
import { quoteBlock } from './quote-block.ts';
import { shareOut } from './share-out.ts';
import { shortText } from './short-text.ts';

/** The most citations, and the most closest articles, that one message shows. */
export const CITATIONS_SHOWN = 5;

const QUESTION_ROOM = 300;

/**
 * Citations, best first, each as its quote with the line that says where it comes from. Where they do not all
 * fit into `room` UTF-16 code units, the longest quotes are cut.
 */
export function citationBlocks(citations: readonly Citation[], room: number): string[] {
  const lines = citations.map(({ article }) => `\n${articleLine(article)}`);
  const quotes = citations.map((citation) => quoteBlock(citation));
  const left = room - lines.join('').length;
  const shares = shareOut(
    quotes.map((quote) => quote.length),
    left,
  );
  return citations.map((citation, index) => quoteBlock(citation, shares[index]) + lines[index]);
}

/**
 * The answer as a message: the best quote first, each with its title, source, date and link.
 * @param question shown small above the answer where it is not in sight anyway
 */
export function answerView(answer: Answer, question = ''): MessageView {
  const asked = question && text.question(shortText(question, QUESTION_ROOM));
  if (answer.outcome === 'answered') {
    const citations = answer.citations.slice(0, CITATIONS_SHOWN);
    return messageView([asked, ...citationBlocks(citations, limits.messageText - asked.length)]);
  }
  const closest = answer.closest.slice(0, CITATIONS_SHOWN).map((article) => articleLine(article));
  return messageView([asked, text.notFound, closest.length > 0 ? [text.closest, ...closest].join('\n') : '']);
}
