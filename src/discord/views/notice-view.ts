import { Problem } from '../../domain/problem.ts';
import type { Texts } from '../text/texts.ts';
import { type MessageView, messageView } from './message-view.ts';
import { shortText } from './short-text.ts';

const NOTICE_ROOM = 1000;

/**
 * What a person is told of an error: the message of a Problem, and of a bug only that there was one. What is wrong with
 * the data base, and where it is, is told to the operator alone.
 */
export function noticeView(error: unknown, { notice }: Texts): MessageView {
  const isForPeople = error instanceof Problem && !error.identifier.startsWith('DATABASE_');
  return messageView([isForPeople ? shortText(error.message, NOTICE_ROOM) : notice.failed]);
}
