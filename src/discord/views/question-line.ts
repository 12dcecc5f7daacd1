import { ComponentType } from 'discord.js';
import type { Question } from '../../domain/answer.ts';
import type { Texts } from '../text/texts.ts';
import { rangeText } from './day-text.ts';
import { unescapeText } from './escape-text.ts';
import type { Components } from './message-view.ts';
import { shortText } from './short-text.ts';

/** What was asked, as an answer shows it. */
export interface Asked extends Pick<Question, 'published' | 'source'> {
  /** The question as the person put it. */
  readonly text: string;
  /** The question that was answered in its place, where a follow-up was completed from the one before. */
  readonly understood?: string;
}

/** The most room of each part, in UTF-16 code units. A question up to this length can be read back whole. */
const ROOM = { question: 300, followUp: 150, source: 60 } as const;

// What is bold without a backslash before it is bold by us.
const UNDERSTOOD = /^-# [^*\\]*\*\*((?:\\.|[^\\])+)\*\*$/;

/** Small lines that say what was asked, which question that was taken for, and what it was narrowed to. */
export function questionLines({ text, understood, published, source }: Asked, texts: Texts): string {
  const { answer } = texts;
  const put = (say: (value: string) => string, value: string) => value && say(value);
  const lines = [
    put(answer.question, shortText(text, understood ? ROOM.followUp : ROOM.question)),
    put(answer.understood, shortText(understood ?? '', ROOM.question)),
    put(answer.onlyPublished, rangeText(published, texts)),
    put(answer.onlySource, shortText(source ?? '', ROOM.source)),
  ];
  return lines.filter(Boolean).join('\n');
}

/**
 * The question that an answer of the bot answers, read from what its message says, which works after a restart:
 * {@link visibleText} of the question, up to where the message cuts it. Undefined for a message that shows none.
 */
export function questionOf([first]: Components): string | undefined {
  if (first?.type !== ComponentType.TextDisplay) return undefined;
  const lines = first.content.split('\n');
  const understood = lines.map((line) => UNDERSTOOD.exec(line)?.[1]).find(Boolean);
  const shown = understood ?? /^-# (.+)$/.exec(lines[0]!)?.[1];
  return shown && unescapeText(shown);
}
