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
      id: ARTICLES[1].id,
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
          id: 'any-any-any-any-',
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
  const articles = ['міст відкрито у вівторок', 'човни проходять під ним'].map((words, number) =>
    plainArticle({ file: `kyiv-${number}.txt`, published: day('2024-01-01'), title: 'Київ' }, [
      `Київ Dnipro bridge: ${words}.`,
    ]),
  );
  const answer = await ask('Київ Dnipro bridge', ALWAYS, articles);
  if (answer.outcome !== 'answered') throw new Error('no answer');
  expect(answer.citations).toHaveLength(2);
  const scores = answer.citations.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

describe('copy that two outlets carry', () => {
  const COPY = 'The port authority sold the lighthouse at Holm Head to a family of beekeepers.';
  const outlets = ['The Courier', 'Harbour Post', 'Harbour Post'].map((source, number) =>
    plainArticle({ file: `${number}.txt`, published: day(`2024-05-0${number + 1}`), title: 'Sold', source }, [
      `${COPY} Reader number ${number} was surprised.`,
    ]),
  );

  it('is one citation that names every article with it', async () => {
    const answer = await ask('Who bought the lighthouse at Holm Head?', ALWAYS, outlets);
    if (answer.outcome !== 'answered') throw new Error('no answer');
    expect(answer.citations).toHaveLength(1);
    const [{ article, copies }] = answer.citations;
    expect([article, ...copies].map(({ id }) => id).sort()).toEqual(outlets.map(({ id }) => id).sort());
  });

  it('is preferred from the outlet that the question names, and found of it alone where it is asked for', async () => {
    const named = await ask('What did Harbour Post say about the lighthouse at Holm Head?', ALWAYS, outlets);
    expect(named.outcome === 'answered' && named.citations[0].article.source).toBe('Harbour Post');
    const only = await withArchive(outlets, answerer.embedder, (archive) =>
      answerer.answer(archive, {
        text: 'Who bought the lighthouse at Holm Head?',
        published: ALWAYS,
        source: 'the courier',
        limit: 5,
      }),
    );
    expect(only.outcome === 'answered' && only.citations.map(({ article }) => article.source)).toEqual([
      'The Courier',
    ]);
  });
});

describe('what a question means', () => {
  const articles = [
    ['2019-05-01', 'Ferry strike', 'Dockers began a ferry strike at Holm Head.'],
    ['2022-05-01', 'Ferry strike', 'Dockers began a ferry strike at Holm Head once more.'],
    ['2024-05-01', 'Pier', 'Prince Oswin, 31, came with Prince Edric, 9, and his 60-year-old aunt.'],
  ].map(([published, title, text], number) =>
    plainArticle({ file: `${number}.txt`, published: day(published), title }, [text]),
  );
  const features = (text: string) =>
    withArchive(articles, answerer.embedder, async (archive) => {
      const { passages } = await answerer.rank(archive, { text, published: ALWAYS });
      return passages.toSorted((a, b) => a.evidence.candidate.passage.id - b.evidence.candidate.passage.id);
    });

  it('prefers what was published last where the latest is asked for', async () => {
    const time = async (text: string) => (await features(text)).map((passage) => passage.features.time);
    expect(await time('latest ferry strike')).toEqual([0, 0.5, 1]);
    expect(await time('ferry strike')).toEqual([0, 0, 0]);
    const answer = await ask('What is the latest on the ferry strike at Holm Head?', ALWAYS, articles);
    expect(answer.outcome === 'answered' && answer.citations[0].article.file).toBe('1.txt');
  });

  it('quotes what was published last first where the latest is asked for', async () => {
    const days = async (text: string) => {
      const answer = await ask(text, ALWAYS, articles);
      return answer.outcome === 'answered' ? answer.citations.map(({ article }) => article.published) : [];
    };
    const latest = await days('What is the latest on the ferry strike at Holm Head?');
    expect(latest.length).toBeGreaterThan(1);
    expect(latest).toEqual(latest.toSorted().reverse());
  });

  it('does not take what holds no amount for the answer to how much', async () => {
    const text = 'How much does the ferry at Holm Head cost?';
    expect((await ask(text, ALWAYS, articles)).outcome).toBe('not-found');
  });

  it('takes an age for that of the name before it', async () => {
    const signs = async (text: string) =>
      (await features(text))[2].evidence.sentences[0].signs.map(({ start, end }) =>
        articles[2].text.slice(start, end),
      );
    expect(await signs('How old is Prince Oswin?')).toEqual(['31', '60-year-old']);
    expect(await signs('How old is Prince Edric?')).toEqual(['9', '60-year-old']);
  });

  it('tells dates that are met from dates that are not', async () => {
    const unmet = async (text: string) =>
      (await features(text)).map(({ features: { datesUnmet } }) => datesUnmet);
    expect(await unmet('Who began a ferry strike in 2019?')).toEqual([0, 1, 1]);
    expect(await unmet('Who began a ferry strike?')).toEqual([0, 0, 0]);
  });

  it('counts the names of one bearer as one', async () => {
    const named = [
      ['The author', 'The writer Adelaide Firth caught a cold on the train to Reed.'],
      ['The wedding', 'In the chapel stood Adelaide, Duchess of Holm, with all her aunts.'],
      ['The voyage', 'Guards say that Adelaide caught a cold on the ferry to Wick.'],
    ].map(([title, text], number) =>
      plainArticle({ file: `${number}.txt`, published: day('2024-05-01'), title }, [text]),
    );
    const answer = await ask('Where did the Duchess of Holm catch a cold?', ALWAYS, named);
    expect(quotesOf(answer)[0]).toBe('Guards say that Adelaide caught a cold on the ferry to Wick.');
  });

  it('reads past a typing error', async () => {
    const answer = await ask('Who opened the habrour brigde?');
    expect(quotesOf(answer)[0]).toBe('Mayor Ada Quill opened the harbour bridge on Tuesday.');
  });

  it('sees words that a passage holds letter for letter', async () => {
    const held = (await features('Who wrote "strike at Holm Head once more"?')).map((passage) => [
      passage.features.phrases,
      passage.sentenceFeatures[0].phrases,
    ]);
    expect(held).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
    ]);
  });
});
