import { ApplicationCommandType } from 'discord.js';
import { ALWAYS } from '../../domain/date-range.ts';
import { Problem } from '../../domain/problem.ts';
import { answerQuestion } from '../answer-question.ts';
import { componentsOf } from '../buttons/components-of.ts';
import type { MessageCommand } from '../command.ts';
import { localised } from '../text/localised.ts';
import { questionOf } from '../views/question-line.ts';
import { wordsToLookUp } from '../words-to-look-up.ts';
import { EVERYWHERE } from './contexts.ts';

const name = localised(({ commands }) => commands.findSources);

/** **Find sources** in the menu of a message: what the archive says about what the message says. */
export const findSources: MessageCommand = {
  reply: 'private',
  searches: true,
  data: {
    ...EVERYWHERE,
    type: ApplicationCommandType.Message,
    name: name.inEnglish,
    name_localizations: name.byLocale,
  },
  read(message, context, { texts }) {
    const [embed] = message.embeds;
    const today = context.today();
    const text =
      wordsToLookUp(message.content, today) ||
      wordsToLookUp(`${embed?.title ?? ''}. ${embed?.description ?? ''}`, today) ||
      questionOf(componentsOf(message));
    if (!text) throw new Problem('MESSAGE_BLANK', texts.notice.noText);
    return () => answerQuestion({ text, published: ALWAYS }, 'menu', context, texts);
  },
};
