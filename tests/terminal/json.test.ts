import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerToJson, timelineToJson } from '../../src/terminal/json.ts';
import { anyText, cite, day, ferryArticle, ferryText } from './fixtures.ts';

test('an answer has the documented keys in the documented order', () => {
  const line = answerToJson('When?', { outcome: 'answered', citations: [cite(ferryArticle)] }, 12.5);
  expect(line).toBe(
    `{"question":"When?","outcome":"answered","citations":[{"quote":${JSON.stringify(ferryText)},` +
      '"published":"2023-05-04","title":"Storm keeps the Holm ferry in port","source":"Harbour Post",' +
      '"url":"https://harbour.example/ferry","file":"north/ferry.md","paragraph":1,"start":0,' +
      `"end":${ferryText.length},"score":0.75}],"milliseconds":12.5}`,
  );
});

test('an unknown source or link is null, and nothing found has no citations', () => {
  const { source: _, url: __, ...bare } = ferryArticle;
  const answer = JSON.parse(answerToJson('?', { outcome: 'answered', citations: [cite(bare)] }, 1));
  expect(answer.citations[0]).toMatchObject({ source: null, url: null });
  expect(answerToJson('?', { outcome: 'not-found', closest: [ferryArticle] }, 0)).toBe(
    '{"question":"?","outcome":"not-found","citations":[],"milliseconds":0}',
  );
});

test('a timeline has the documented keys in the documented order, with the best report of each entry', () => {
  const other = cite({ ...ferryArticle, text: 'Another report.' });
  const line = timelineToJson('ferry', {
    entries: [
      {
        range: { from: null, to: day('2023-05-03') },
        precision: 'day',
        basis: 'resolved',
        expression: 'until Wednesday',
        reports: [cite({ ...ferryArticle, text: 'The best.' }), other],
      },
    ],
    nearest: [],
    omitted: 0,
  });
  expect(line).toBe(
    '{"topic":"ferry","entries":[{"from":null,"to":"2023-05-03","basis":"resolved","quote":"The best.",' +
      '"published":"2023-05-04","title":"Storm keeps the Holm ferry in port","file":"north/ferry.md",' +
      '"paragraph":1,"start":0,"end":9}]}',
  );
});

test('for any text the line is one harmless line, and reads back to the very same text', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, question) => {
      const line = answerToJson(
        question,
        { outcome: 'answered', citations: [cite({ ...ferryArticle, text })] },
        1,
      );
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u);
      const { question: asked, citations } = JSON.parse(line);
      expect(asked).toBe(question);
      expect(text.slice(citations[0].start, citations[0].end)).toBe(citations[0].quote);
    }),
  );
});
