import { MessageFlags } from 'discord.js';
import type { Button } from '../command.ts';
import { messageView } from '../views/message-view.ts';
import { questionOf } from '../views/question-line.ts';
import { quotedIn } from '../views/quoted-in.ts';
import { readVoteId, VOTE_BUTTON } from '../views/vote-buttons.ts';
import { componentsOf } from './components-of.ts';
import { stale } from './stale.ts';

/** Keeps what a person thinks of an answer, without who they are, and thanks them alone. */
export const vote: Button = {
  name: VOTE_BUTTON,
  reply: 'private',
  read(customId, { dateline, questionLog }, { id, texts }, message) {
    const verdict = readVoteId(customId);
    const components = componentsOf(message);
    const question = questionOf(components);
    if (!verdict || !question) throw stale(texts);
    return async () => {
      const quoted = [...new Set(quotedIn(components).map(({ article }) => article))];
      const found = await Promise.all(quoted.map((article) => dateline.article(article)));
      const articles = found.flatMap((article) =>
        article ? [{ id: article.id, title: article.title }] : [],
      );
      // What only one person sees answers the message of somebody else, whose words are not kept.
      const asked = message.flags.has(MessageFlags.Ephemeral) ? '' : question;
      questionLog.feedback({ question: asked, verdict, articles, ballot: `${message.id}:${id}` });
      return messageView([verdict === 'up' ? texts.answer.thanks : texts.answer.noted]);
    };
  },
};
