import type { DateRange } from '../domain/date-range.ts';
import type { ArchiveOverview, Dateline } from '../domain/dateline.ts';
import { parseDay } from '../domain/day.ts';
import { Problem } from '../domain/problem.ts';
import type { Timeline } from '../domain/timeline.ts';
import { formatDay, formatRange } from './format-date.ts';
import { harmless } from './harmless.ts';
import { answerToJson, timelineToJson } from './json.ts';
import { renderAnswer } from './render-answer.ts';
import { renderTimeline } from './render-timeline.ts';
import { text } from './text.ts';
import { COLUMNS, wrapLines } from './wrap.ts';

/** How a conversation in a terminal is held. */
export interface ConversationOptions {
  readonly dateline: Dateline;
  /** The most citations an answer shows, 1 or more. */
  readonly limit: number;
  /** Keeps the articles published in it for questions, and the entries that overlap it for timelines. */
  readonly range: DateRange;
  /** One JSON object a reply in place of text for people. */
  readonly json: boolean;
  /** Whether ANSI sequences may be written: only to a terminal whose owner has not said otherwise. */
  readonly color: boolean;
}

function renderOverview(overview: ArchiveOverview): string {
  const instant = new Date(overview.builtAt).toISOString();
  const day = parseDay(instant.slice(0, 10));
  const when = day ? text.instant(formatDay(day), instant.slice(11, 16)) : overview.builtAt;
  return [
    text.archive(
      text.articles(overview.articles),
      text.passages(overview.passages),
      formatRange(overview.published),
    ),
    text.built(harmless(overview.model), when),
  ]
    .flatMap((line) => wrapLines(line, COLUMNS))
    .join('\n');
}

/**
 * Asks a question and gives the reply to print, without a final newline. Rejects with what the archive rejects with.
 */
export async function ask(question: string, options: ConversationOptions): Promise<string> {
  const { dateline, limit, range, json, color } = options;
  const began = performance.now();
  const answer = await dateline.answer({ text: question, published: range, limit });
  const milliseconds = Math.round((performance.now() - began) * 10) / 10;
  return json ? answerToJson(question, answer, milliseconds) : renderAnswer(answer, color);
}

/**
 * Asks for a timeline and gives the reply to print, without a final newline. Rejects with what the archive rejects with.
 */
export async function tellTimeline(
  topic: string,
  options: Pick<ConversationOptions, 'dateline' | 'range' | 'json' | 'color'>,
): Promise<string> {
  const timeline = await options.dateline.timeline({ topic, range: options.range });
  return showTimeline(topic, timeline, options);
}

/** A timeline as it is printed, without a final newline. */
export function showTimeline(
  topic: string,
  timeline: Timeline,
  { json, color }: Pick<ConversationOptions, 'json' | 'color'>,
): string {
  return json ? timelineToJson(topic, timeline) : renderTimeline(topic, timeline, color);
}

type Command = (rest: string, options: ConversationOptions) => Promise<string>;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    '/timeline',
    async (topic, options) => {
      if (topic === '') throw new Problem('TOPIC_MISSING', text.topicMissing);
      return tellTimeline(topic, options);
    },
  ],
  ['/about', async (_, { dateline }) => renderOverview(await dateline.about())],
  ['/help', async () => text.help],
]);

/**
 * The reply to one line of a conversation: a command when it begins with `/`, otherwise a question. With `json` every
 * line is a question, so that each gives one object. Throws a Problem for an unknown or incomplete command.
 */
export async function reply(line: string, options: ConversationOptions): Promise<string> {
  if (options.json || !line.startsWith('/')) return ask(line, options);
  const [name = '', ...words] = line.split(/\s+/);
  const command = commands.get(name.toLowerCase());
  if (!command) throw new Problem('COMMAND_UNKNOWN', text.unknownCommand(harmless(name)));
  return command(words.join(' '), options);
}
