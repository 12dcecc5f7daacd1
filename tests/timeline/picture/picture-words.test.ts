import { expect, test } from 'vitest';
import { layOutTimeline } from '../../../src/timeline/picture/lay-out-timeline.ts';
import { textBox } from '../../../src/timeline/picture/layout.ts';
import { PICTURE_WORDS, type PictureLanguage } from '../../../src/timeline/picture/picture-words.ts';
import { shortDate } from '../../../src/timeline/picture/short-date.ts';
import { timelineAltText } from '../../../src/timeline/picture/timeline-alt-text.ts';
import { day, entriesApart, entry } from './entries.ts';

const languages = Object.keys(PICTURE_WORDS) as PictureLanguage[];

test.each([
  ['de', '7.–13. Apr. 2025', '30. März 2024', '1990er', 'seit 2020'],
  ['fr', '7–13 avr. 2025', '30 mars 2024', 'années 1990', 'depuis 2020'],
  ['es', '7–13 abr 2025', '30 mar 2024', 'años 1990', 'desde 2020'],
] as const)('dates are written as in %s', (language, week, one, decade, since) => {
  const write = (from: string, to: string | null, precision: 'day' | 'decade' = 'day') =>
    shortDate({ from: day(from), to: to && day(to) } as never, precision, PICTURE_WORDS[language]);
  expect(write('2025-04-07', '2025-04-13')).toBe(week);
  expect(write('2024-03-30', '2024-03-30')).toBe(one);
  expect(write('1990-01-01', '1999-12-31', 'decade')).toBe(decade);
  expect(write('2020-01-01', null)).toBe(since);
});

test('a reader of German finds German words around the quotes, in the picture and in the text in its place', () => {
  const entries = [
    entry({ from: '2025-04-07', to: '2025-04-13', basis: 'resolved', expression: 'last week', text: 'X.' }),
    entry({ from: '2025-10-16', basis: 'published', text: 'Y.' }),
  ];
  const { texts } = layOutTimeline('Pier', entries, PICTURE_WORDS.de);
  const shown = texts.map(({ text }) => text);
  expect(shown).toEqual(
    expect.arrayContaining([
      '2 Einträge, 2025',
      '7.–13. Apr. 2025',
      '(„last week“)',
      'Datum erschlossen',
      'Tag des Berichts',
      'Mai',
    ]),
  );
  expect(timelineAltText('Pier', entries, 1024, PICTURE_WORDS.de)).toBe(
    'Chronik: „Pier“, 2 Einträge.\n7.–13. Apr. 2025 („last week“): X.\nBerichtet 16. Okt. 2025: Y.',
  );
});

test.each(languages)('in %s all words have room, and are others than in another language', (language) => {
  const words = PICTURE_WORDS[language];
  const layout = layOutTimeline('Ferries', entriesApart(40, 45), words);
  for (const text of layout.texts) {
    const { left, right } = textBox(text);
    expect([text.text, left >= 0 && right <= layout.width]).toEqual([text.text, true]);
  }
  const own = [...Object.values(words.marks), words.entries(2), words.unlabelled(2), words.more(2)];
  for (const other of languages.filter((each) => each !== language)) {
    const { marks, entries, unlabelled, more } = PICTURE_WORDS[other];
    for (const text of [...Object.values(marks), entries(2), unlabelled(2), more(2)]) {
      expect(own).not.toContain(text);
    }
  }
});
