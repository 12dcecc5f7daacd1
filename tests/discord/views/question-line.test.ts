import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textsFor } from '../../../src/discord/text/texts-for.ts';
import { escapeText, visibleText } from '../../../src/discord/views/escape-text.ts';
import { messageView } from '../../../src/discord/views/message-view.ts';
import { questionLines, questionOf } from '../../../src/discord/views/question-line.ts';
import { ALWAYS } from '../../../src/domain/date-range.ts';
import { hostileText } from '../hostile-text.ts';
import { locales } from '../locales.ts';
import { day } from '../small-dateline.ts';

const questions = hostileText()
  .map((text) => visibleText(text).trim())
  .filter((text) => text !== '' && escapeText(text).length < 290);

const readBack = (...asked: Parameters<typeof questionLines>) =>
  questionOf(messageView([questionLines(...asked), '> A **quote**']).components);

it('is read back letter for letter from what the message says, in every language', () => {
  fc.assert(
    fc.property(
      questions,
      fc.option(questions, { nil: undefined }),
      hostileText(),
      locales,
      (text, understood, source, locale) => {
        const published = { from: day('2024-01-01'), to: null };
        const shown = { text, understood, published, source };
        expect(readBack(shown, textsFor(locale))).toBe(understood ?? text);
      },
    ),
    { numRuns: 1000 },
  );
});

it('is read back up to where a message cuts it', () => {
  const question = 'What was decided about the bridge over the wide water? '.repeat(12).trim();
  const read = readBack({ text: question, published: ALWAYS }, textsFor('en-GB'));
  expect(read).toMatch(/water\?…$/);
  expect(question.startsWith(read!.slice(0, -1))).toBe(true);
});

it('is not read from messages that show none', () => {
  for (const message of ['', '## Timeline: harbour', 'The archive has no answer to that.'])
    expect(questionOf(messageView([message]).components)).toBeUndefined();
});
