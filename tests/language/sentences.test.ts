import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.ts';

const sentencesOf = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Each text has a bar where one sentence ends and the next begins. */
const MARKED: Record<string, readonly string[]> = {
  'plain sentences': [
    'The ferry sank at noon.| Nobody drowned.| Why did it sink?| Ask the captain!',
    'Only one sentence without an end',
    'The bakery closed in 2019.| 40 people lost their jobs.',
  ],
  'titles and other abbreviations before names': [
    'Sen. Ada Brook met Gov. Lin and Lt. Gov. Osei.| Mr. Park and Dr. Ruiz stayed away.',
    'The ferry to St. Brendan leaves at dawn.| Ms. Kaur will be on it.',
    'The case of Hall v. Morton ended in Reds vs. Blues chaos.',
  ],
  'abbreviations that may end a sentence': [
    'The U.S. Treasury declined.| She grew up in the U.S.| The family moved later.',
    'He owns Baltic Foods Inc. and Oder Corp. Shipping.| He sold Vistula Ltd.| It was losing money.',
    'The talk began at 9 a.m. Monday and ended at 4 p.m. ET.| Doors open at 7 p.m.| Mayor Lind will speak.',
    'They live in Washington, D.C.| In winter they move south.',
    'It was backed by Rep. Ola Finch, D-Calif.| Critics called it late.',
    'OSLO, N.Y. (XP) — The mill burned down.',
  ],
  'numbers, months and times': [
    'On Jan. 6 and Sept. 12 the price was 3.5 million kroner.| It was $4.20 in Dec.| Then it fell.',
    'The bus stops at No. 10 and at Nos. 12 and 14.',
    '“No.”| She shook her head.',
    '1. Boil the water.| 2. Add the salt.',
  ],
  'initials and letters': [
    'J. K. Marlow and George W. Tanner met J.R. Odum.| They ate.',
    'Nobody runs faster than I.| Trainers agree.',
    'She wrote it in a post on X.| Thousands read it.',
    'The group has a Plan B.| The first one failed.',
  ],
  'the signature of a post': [
    'We are open.| It was a long way. 🌉 — The Bridge Trust (@bridge_trust) May 14, 2024',
    'It was over.| — Ada Quill said so.',
  ],
  'quotation marks and brackets that close on the end': [
    '“We will rebuild.”| She left at once.',
    '"We will rebuild."| She left at once.',
    "''We will rebuild.''| She left at once.",
    '‘We will rebuild.’| She left at once.',
    '“He told me, ‘Never.’ ”| Then the line went dead.',
    'The mayor resigned.”| “When?”| “Today.”',
    '(The bridge is shut.)| Lorries must turn round.',
    'The vote failed [by a hair.]| Nobody cheered.',
    'He told her: “Stay.”| “I cannot,” she said.',
  ],
  'a quotation and its attribution': [
    '“Go!” he said.| She went.',
    '“Where is it?” the clerk asked.| No answer came.',
    '“Where is it?” Ms. Novak asked the clerk.',
    '“Where is it?”| The clerk did not know.',
    '“We know nothing ...” said the pilot.',
  ],
  ellipses: [
    'It was long ... and dull.| We left.',
    'It was long . . . and dull.| We left.',
    'The plan … Minister Dahl said … was sound.',
    'We waited ...| The train never came.',
    'We waited…| Nothing came.',
  ],
  'names that end in a mark': [
    'Workers at Yahoo! were told by mail.',
    'She told OK! Magazine that it was over.',
    'He read Kerrang! Weekly.| He slept.',
  ],
  'no sentence ends': [
    'Three things: the cost, the noise – and the smell; nothing else — for now.',
    'Read example.com or news.example.org/a.b?c=d. today',
    'The road ends here.Nobody knows why.',
    'He was tired\nand the night\nwas long.',
    'The new eBook costs 3.50 euros',
  ],
  'line breaks': [
    'The first line wraps\nhere.| The next sentence\nwraps too.',
    'A heading without a stop|\n\nThen the text.|\n \nAnd more.',
  ],
  'words written small': ['It sells well.| iPhone sales rose.', 'It sells well. apparently'],
  'other scripts': [
    '雨が降った。|彼は帰った。',
    'Смех кончился.| Все ушли.',
    'Élodie est là.| Été comme hiver.',
  ],
  'no space before an opening mark': ['Nobody came.|“We waited for hours,” he said.'],
};

describe.each(Object.entries(MARKED))('%s', (_, texts) => {
  it.each(texts)('%s', (marked) => {
    const text = marked.replaceAll('|', '');
    expect(sentencesOf(text)).toEqual(marked.split('|').map((sentence) => sentence.trim()));
  });
});

describe('splitSentences', () => {
  it('gives offsets into the whole text for a stretch of it', () => {
    const text = 'Left out. It rained. It poured. Left out.';
    const within = { start: 10, end: 31 };
    expect(splitSentences(text, within).map(({ start, end }) => text.slice(start, end))).toEqual([
      'It rained.',
      'It poured.',
    ]);
  });

  it('has none in white space', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\n\t')).toEqual([]);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '.',
      '. ',
      '… ',
      '!”',
      '“',
      '" ',
      '’',
      '?',
      '\n',
      '\n\n',
      ' ',
      'U.S. ',
      'Mr. ',
      'a ',
      'The ',
      '(',
      '3.5',
    ),
    fc.string({ unit: 'grapheme' }),
  );

  it('covers all that is not white space with trimmed spans in order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeLessThan(end);
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['.', '. ', '“', '.” ', '. “', '\n', ' ', 'a', 'U.S. '])(
    'takes bounded time and stack for five million characters of %j',
    (unit) => {
      const started = performance.now();
      splitSentences(unit.repeat(5_000_000 / unit.length));
      expect(performance.now() - started).toBeLessThan(15_000);
    },
  );
});
