import { searchedQuestion } from '../../answering/follow-up.ts';
import type { Button } from '../command.ts';
import { recordQuestion } from '../record-question.ts';
import { CITATIONS_WANTED } from '../views/answer-view.ts';
import { MORE_BUTTON, readMoreId } from '../views/more-id.ts';
import { moreView } from '../views/more-view.ts';
import { questionOf } from '../views/question-line.ts';
import { componentsOf } from './components-of.ts';
import { stale } from './stale.ts';

/** Asks the question of an answer again, and shows the person alone the quotes that the answer does not. */
export const more: Button = {
  name: MORE_BUTTON,
  reply: 'private',
  read(customId, context, { texts }, message) {
    const filters = readMoreId(customId);
    const shown = componentsOf(message);
    const text = questionOf(shown);
    if (!filters || !text) throw stale(texts);
    return async () => {
      const question = { text: searchedQuestion(text), ...filters, limit: CITATIONS_WANTED };
      const answer = await recordQuestion(context, 'button', text, () => context.dateline.answer(question));
      const citations = answer.outcome === 'answered' ? answer.citations : [];
      return moreView(citations, shown, text, texts);
    };
  },
};
