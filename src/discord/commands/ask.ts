import { ApplicationCommandOptionType } from 'discord.js';
import { Problem } from '../../domain/problem.ts';
import { answerQuestion } from '../answer-question.ts';
import { choicesOf } from '../choices.ts';
import type { Command } from '../command.ts';
import { dateOptions, readDateOptions } from '../date-options.ts';
import { limits } from '../limits.ts';
import { knownSource } from '../source-option.ts';
import { localisedCommand } from '../text/localised.ts';
import { EVERYWHERE } from './contexts.ts';

/** `/ask`: a question, answered with quotes of articles published between two dates and by one outlet. */
export const ask: Command = {
  reply: 'public',
  searches: true,
  data: {
    ...EVERYWHERE,
    ...localisedCommand(({ commands }) => commands.ask),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...localisedCommand(({ commands }) => commands.ask.options.question),
        required: true,
      },
      ...dateOptions('ask'),
      {
        type: ApplicationCommandOptionType.String,
        ...localisedCommand(({ commands }) => commands.ask.options.source),
        autocomplete: true,
        max_length: limits.choice,
      },
    ],
  },
  read(options, context, { texts }) {
    const text = options.getString('question', true).trim();
    if (!text) throw new Problem('QUESTION_BLANK', texts.notice.blankQuestion);
    const published = readDateOptions(options, context, texts);
    const typed = options.getString('source')?.trim();
    return async () => {
      const source = typed && (await knownSource(typed, context.dateline, texts));
      return answerQuestion({ text, published, ...(source && { source }) }, 'command', context, texts);
    };
  },
  async complete(_option, typed, { dateline }) {
    const sources = await dateline.sources(typed, limits.choices);
    return choicesOf(sources.map((source) => ({ name: source, value: source })));
  },
};
