import { ApplicationCommandOptionType } from 'discord.js';
import { Problem } from '../../domain/problem.ts';
import type { Command } from '../command.ts';
import { dateOptions, readDateOptions } from '../date-options.ts';
import { text } from '../text.ts';
import { answerView, CITATIONS_SHOWN } from '../views/answer-view.ts';
import { WHEREVER_THE_BOT_IS } from './contexts.ts';

/** `/ask`: a question, answered with quotes of articles published between two dates. */
export const ask: Command = {
  data: {
    ...WHEREVER_THE_BOT_IS,
    name: 'ask',
    description: text.commands.ask.description,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: text.commands.ask.question,
        required: true,
      },
      ...dateOptions,
    ],
  },
  read(options, context) {
    const question = options.getString('question', true).trim();
    if (!question) throw new Problem('QUESTION_BLANK', text.blankQuestion);
    const published = readDateOptions(options, context);
    return async () => {
      const answer = await context.dateline.answer({ text: question, published, limit: CITATIONS_SHOWN });
      return answerView(answer, question);
    };
  },
};
