import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainArticle } from '../../scripts/evaluate/data/plain-article.ts';
import { withArchive } from '../../scripts/evaluate/temporary-archive.ts';
import { Answerer } from '../../src/answering/answerer.ts';
import { readConfig } from '../../src/config.ts';
import { paragraphKind } from '../../src/corpus/paragraph-kind.ts';
import { splitParagraphs } from '../../src/corpus/paragraphs.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Article } from '../../src/domain/article.ts';
import { ALWAYS, type DateRange } from '../../src/domain/date-range.ts';
import type { Day } from '../../src/domain/day.ts';

const day = (text: string) => text as Day;

const ARTICLES: Article[] = [
  plainArticle({ file: 'bridge.txt', published: day('2024-03-07'), title: 'Harbour bridge opens' }, [
    'Mayor Ada Quill opened the harbour bridge on Tuesday. She called it a gift to the town.',
    'The bridge cost 12 million pounds because the sea bed is soft.',
    '“I never thought I would see it,” said Tom Reed, a fisherman. Boats now pass beneath it.',
  ]),
  plainArticle({ file: 'goats.txt', published: day('2025-04-16'), title: 'Goats return to the moor' }, [
    'Forty goats were released on Ilkley Moor last week.',
    'Rangers hope that the animals will keep the bracken short.',
  ]),
];

let answerer: Answerer;

beforeAll(async () => {
  answerer = await Answerer.open(readConfig({}), () => day('2025-05-02'));
});

afterAll(() => answerer.close());

const ask = (text: string, published: DateRange = ALWAYS, articles = ARTICLES, limit = 5): Promise<Answer> =>
  withArchive(articles, answerer.embedder, (archive) => answerer.answer(archive, { text, published, limit }));

const quotesOf = (answer: Answer) =>
  answer.outcome === 'answered' ? answer.citations.map(({ quote }) => quote.text) : [];

describe('an answer', () => {
  it.each([
    ['Who opened the harbour bridge?', 'Mayor Ada Quill opened the harbour bridge on Tuesday.'],
    ['How much did the bridge cost?', 'The bridge cost 12 million pounds because the sea bed is soft.'],
    ['How many goats were released?', 'Forty goats were released on Ilkley Moor last week.'],
  ])('quotes first the sentence that answers: %s', async (question, sentence) => {
    expect(quotesOf(await ask(question))[0]).toBe(sentence);
  });

  it('keeps the article, the paragraph and the decisive words with each quote', async () => {
    const answer = await ask('When were goats released on the moor?');
    if (answer.outcome !== 'answered') throw new Error('no answer');
    const [{ article, paragraph, quote, decisive, score }] = answer.citations;
    expect(article).toEqual({
      file: 'goats.txt',
      published: '2025-04-16',
      title: 'Goats return to the moor',
    });
    expect(paragraph).toBe(1);
    expect(decisive.map(({ start, end }) => ARTICLES[1].text.slice(start, end))).toEqual(['last week']);
    expect(decisive.every(({ start, end }) => quote.start <= start && end <= quote.end)).toBe(true);
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  });

  it('quotes the sentence before where the quote would hang on a pronoun', async () => {
    expect(quotesOf(await ask('Who called the bridge a gift to the town?'))[0]).toBe(
      'Mayor Ada Quill opened the harbour bridge on Tuesday. She called it a gift to the town.',
    );
  });

  it('is from distinct passages, and no more than wanted', async () => {
    const quotes = quotesOf(await ask('What about the harbour bridge?', ALWAYS, ARTICLES, 2));
    expect(quotes.length).toBeLessThanOrEqual(2);
    expect(new Set(quotes).size).toBe(quotes.length);
  });

  it('is found for a short question of which one sentence holds every word', async () => {
    expect(quotesOf(await ask('Who is Tom Reed?'))[0]).toContain('Tom Reed');
  });

  it('is not found for somebody the archive never names, however like the rest is', async () => {
    expect((await ask('When did Mayor Quentin Blathers open the harbour bridge?')).outcome).toBe('not-found');
  });

  it('is found by its date alone', async () => {
    const answer = await ask('What happened in April 2025?');
    expect(answer.outcome === 'answered' && answer.citations[0].article.file).toBe('goats.txt');
  });

  it('keeps to the publication dates asked for', async () => {
    const answer = await ask('Who opened the harbour bridge?', { from: day('2025-01-01'), to: null });
    const files = answer.outcome === 'answered' ? answer.citations.map(({ article }) => article.file) : [];
    expect(files).not.toContain('bridge.txt');
  });

  it.each(['Which orchestra plays Sibelius in Helsinki tonight?', 'zzzz', '', '???'])(
    'is not found, with the closest articles, where the archive does not answer: %s',
    async (question) => {
      const answer = await ask(question);
      expect(answer.outcome).toBe('not-found');
      if (answer.outcome === 'not-found') expect(answer.closest.length).toBeGreaterThan(0);
    },
  );
});

it('quotes slices of any article, never a caption or a heading', async () => {
  const piece = fc.oneof(
    fc.lorem({ maxCount: 2, mode: 'sentences' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('“Go!” he said. ', '\n\n', 'Harbour in the fog. Photo / AP', ' 😀', '. . .', '\r\n\r\n'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { minLength: 1, maxLength: 12 }),
      fc.lorem(),
      async (pieces, question) => {
        const text = pieces.join(' ');
        const article: Article = {
          file: 'any.txt',
          published: day('2024-01-01'),
          title: 'Any',
          text,
          paragraphs: splitParagraphs(text).map(({ start, end }) => ({
            kind: paragraphKind(text.slice(start, end)),
            start,
            end,
          })),
        };
        const answer = await ask(`${question} harbour fog he said`, ALWAYS, [article]);
        for (const { quote, paragraph } of answer.outcome === 'answered' ? answer.citations : []) {
          expect(text.slice(quote.start, quote.end)).toBe(quote.text);
          const { kind, start, end } = article.paragraphs[paragraph - 1];
          expect(kind).toBe('body');
          expect(start <= quote.start && quote.end <= end).toBe(true);
        }
      },
    ),
    { numRuns: 40 },
  );
});

it('takes quotes in any script for different ones, and calls none surer than the one before', async () => {
  const article = plainArticle({ file: 'kyiv.txt', published: day('2024-01-01'), title: 'Київ' }, [
    'Київ Dnipro bridge: міст відкрито у вівторок.',
    'Київ Dnipro bridge: човни проходять під ним.',
  ]);
  const answer = await ask('Київ Dnipro bridge', ALWAYS, [article]);
  if (answer.outcome !== 'answered') throw new Error('no answer');
  expect(answer.citations).toHaveLength(2);
  const scores = answer.citations.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});
