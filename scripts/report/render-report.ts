import { formatDay } from '../../src/terminal/format-date.ts';
import { harmless } from '../../src/terminal/harmless.ts';
import { bold } from '../../src/terminal/style.ts';
import { COLUMNS, wrapLines } from '../../src/terminal/wrap.ts';
import type { Rejected, Report, Unanswered } from './make-report.ts';

const INDENT = '       ';

/** Text below a first line that begins with a mark of up to six characters. */
function block(mark: string, paragraphs: readonly string[]): string {
  const lines = paragraphs.flatMap((text) => wrapLines(harmless(text), COLUMNS - INDENT.length));
  return mark.padStart(INDENT.length - 2).padEnd(INDENT.length) + lines.join(`\n${INDENT}`);
}

function unansweredBlock({ question, times, last, closest }: Unanswered): string {
  const [nearest] = closest;
  const lastAsked = `last asked on ${formatDay(last)}`;
  return block(`${times} ×`, [question, nearest ? `${lastAsked}; closest: ${nearest}` : lastAsked]);
}

function rejectedBlock({ question, up, down, share, last, articles }: Rejected): string {
  const verdicts = `${down} of ${up + down} thumbs down, the last verdict on ${formatDay(last)}`;
  const quoted = articles.map(({ title, id }) => `- ${title} (${id})`);
  return block(`${Math.round(share * 100)} %`, [
    question || '(words that are not kept)',
    verdicts,
    ...quoted,
  ]);
}

function section<T>(title: string, none: string, all: readonly T[], limit: number, show: (one: T) => string) {
  const more = all.length - limit;
  return [
    title,
    ...(all.length === 0 ? [none] : all.slice(0, limit).map(show)),
    ...(more > 0 ? [`and ${more.toLocaleString('en')} more`] : []),
  ].join('\n\n');
}

/** A report as text for a terminal of 80 columns, with at most `limit` questions in each of its two parts. */
export function renderReport(report: Report, limit: number, color: boolean): string {
  const { since, questions, unanswered, rejected } = report;
  const asked = Object.values(questions).reduce((sum, count) => sum + count, 0);
  const counts = `${asked.toLocaleString('en')} ${asked === 1 ? 'question' : 'questions'}${since ? ` since ${formatDay(since)}` : ''}: ${questions.answered} answered, ${questions['not-found']} not found, ${questions.refused} refused, ${questions.failed} failed`;
  return [
    wrapLines(counts, COLUMNS).join('\n'),
    section(bold('What the archive cannot answer', color), 'Nothing.', unanswered, limit, unansweredBlock),
    section(bold('Answers that people reject', color), 'None.', rejected, limit, rejectedBlock),
  ].join('\n\n');
}
