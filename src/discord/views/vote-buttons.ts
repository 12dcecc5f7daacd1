import type { Feedback } from '../../operations/question-log.ts';
import type { Texts } from '../text/texts.ts';
import { button } from './button.ts';

/** The first part of the custom ids of buttons that say what a person thinks of an answer. */
export const VOTE_BUTTON = 'vote';

/** The two buttons that say whether an answer helps; the thumbs only repeat what the words say. */
export function voteButtons({ answer }: Texts) {
  return [
    button(answer.helpful, `${VOTE_BUTTON}:up`, { emoji: { name: '👍' } }),
    button(answer.notHelpful, `${VOTE_BUTTON}:down`, { emoji: { name: '👎' } }),
  ];
}

/** The verdict in a custom id, or undefined when it is none of those that {@link voteButtons} have. */
export function readVoteId(customId: string): Feedback['verdict'] | undefined {
  const [, verdict] = /^vote:(up|down)$/.exec(customId) ?? [];
  return verdict as Feedback['verdict'] | undefined;
}
