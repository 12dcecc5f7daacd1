import { Problem } from '../../domain/problem.ts';
import { text } from '../text.ts';
import { type MessageView, messageView } from './message-view.ts';
import { shortText } from './short-text.ts';

const NOTICE_ROOM = 1000;

/** What a person is told of an error: the message of a Problem, and of a bug only that there was one. */
export function noticeView(error: unknown): MessageView {
  return messageView([error instanceof Problem ? shortText(error.message, NOTICE_ROOM) : text.failed]);
}
