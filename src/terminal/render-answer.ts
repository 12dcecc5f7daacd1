import type { Answer } from '../domain/answer.ts';
import { articleLine, citationBlock } from './citation-block.ts';
import { text } from './text.ts';
import { COLUMNS, wrapLines } from './wrap.ts';

const BULLET = '  - ';
const HANG = '    ';

/**
 * An answer as text for a terminal of 80 columns, without a final newline: its citations, numbered, best first; or that
 * nothing answers, and the closest articles. `color` allows ANSI sequences (the decisive words in bold).
 */
export function renderAnswer(answer: Answer, color: boolean): string {
  if (answer.outcome === 'answered') {
    return answer.citations.map((citation, index) => citationBlock(citation, color, index + 1)).join('\n\n');
  }
  if (answer.closest.length === 0) return text.notFound;
  const closest = answer.closest.map(
    (article) => BULLET + wrapLines(articleLine(article), COLUMNS - BULLET.length).join(`\n${HANG}`),
  );
  return [text.notFoundButClosest, ...closest].join('\n');
}
