import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord.js';
import type { DateRange } from '../domain/date-range.ts';
import type { Day } from '../domain/day.ts';
import { Problem } from '../domain/problem.ts';
import type { BotContext } from './bot-context.ts';
import type { CommandOptions } from './command.ts';
import { localisedCommand } from './text/localised.ts';
import type { Texts } from './text/texts.ts';
import { dayText } from './views/day-text.ts';

const DATE_LENGTH = 100;

/** The options `from` and `to` of a command. */
export function dateOptions(command: 'ask' | 'timeline'): APIApplicationCommandBasicOption[] {
  return (['from', 'to'] as const).map((option) => ({
    type: ApplicationCommandOptionType.String,
    ...localisedCommand(({ commands }) => commands[command].options[option]),
    max_length: DATE_LENGTH,
  }));
}

/**
 * The days from the start of what was typed as `from` to the end of what was typed as `to`. Throws a Problem for
 * a date that cannot be read or that leaves its end open, and for dates the wrong way round.
 */
export function readDateOptions(
  options: CommandOptions,
  { readDateRange, today }: BotContext,
  texts: Texts,
): DateRange {
  const { notice } = texts;
  const read = (name: 'from' | 'to'): Day | null => {
    const typed = options.getString(name)?.trim();
    if (!typed) return null;
    const day = readDateRange(typed, today())?.[name];
    if (!day) throw new Problem('DATE_UNREADABLE', notice.unreadableDate(typed));
    return day;
  };
  const range = { from: read('from'), to: read('to') };
  if (range.from && range.to && range.from > range.to) {
    throw new Problem(
      'DATES_REVERSED',
      notice.datesReversed(dayText(range.from, texts), dayText(range.to, texts)),
    );
  }
  return range;
}
