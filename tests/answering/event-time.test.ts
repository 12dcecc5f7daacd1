import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainArticle } from '../../scripts/evaluate/data/plain-article.ts';
import { withArchive } from '../../scripts/evaluate/temporary-archive.ts';
import { analyseQuestion } from '../../src/answering/analysed-question.ts';
import { Answerer } from '../../src/answering/answerer.ts';
import { eventTime } from '../../src/answering/event-time.ts';
import { readConfig } from '../../src/config.ts';
import { ALWAYS } from '../../src/domain/date-range.ts';
import type { Day } from '../../src/domain/day.ts';

const TODAY = '2025-05-02' as Day;

let answerer: Answerer;

beforeAll(async () => {
  answerer = await Answerer.open(readConfig({}), () => TODAY);
});

afterAll(() => answerer.close());

/** Articles of one sentence each, published on days a month apart from May 2024. */
const articlesOf = (sentences: readonly string[]) =>
  sentences.map((sentence, number) =>
    plainArticle({ file: `${number}.txt`, published: `2024-0${5 + number}-20` as Day, title: 'News' }, [
      sentence,
    ]),
  );

const timeIn = (question: string, ...sentences: string[]) =>
  withArchive(articlesOf(sentences), answerer.embedder, async (archive) =>
    eventTime(
      archive,
      analyseQuestion(question, TODAY, await archive.outletsNamedIn(question)),
      await answerer.embedder.embedQuery(question),
    ),
  );

const REGATTA = 'The regatta was held on 11 May 2024 in bright sunshine.';

describe('the time that a question gives by an event', () => {
  it.each([
    ['What did Ada say before the regatta?', { from: null, to: '2024-05-10' }],
    ['What did Ada say until the regatta?', { from: null, to: '2024-05-11' }],
    ['What did Ada say after the regatta?', { from: '2024-05-11', to: null }],
    ['What has Ada said since the regatta?', { from: '2024-05-11', to: null }],
    ['What did Ada say during the regatta?', { from: '2024-05-11', to: '2024-05-11' }],
  ])('%s', async (question, range) => {
    expect(await timeIn(question, REGATTA, 'Ada Quill bought a goat in July.')).toEqual(range);
  });

  it('of a vague one holds all that may be meant', async () => {
    const time = await timeIn('What did Ada say before the regatta?', 'The regatta of March 2024 was wet.');
    expect(time).toEqual({ from: null, to: '2024-03-30' });
  });

  it('is what most articles say, the narrowest of it', async () => {
    const sentences = [REGATTA, 'In May 2024 the regatta drew crowds.', 'The regatta was in 2024.'];
    const other = 'Tom saw the regatta in August 2019.';
    const question = 'What happened after the regatta?';
    expect(await timeIn(question, ...sentences, other)).toEqual({ from: '2024-05-11', to: null });
    expect(await timeIn(question, REGATTA, other)).toBeUndefined();
  });

  it('needs more than one voice where many speak of the event', async () => {
    const mentions = ['Tom missed the regatta.', 'Ada won the regatta.', 'Fog hid the regatta.'];
    const question = 'What happened after the regatta?';
    expect(await timeIn(question, REGATTA, ...mentions)).toBeUndefined();
    expect(await timeIn(question, REGATTA, ...mentions.slice(1))).toBeDefined();
  });

  it('is read from other words for the same event', async () => {
    const time = await timeIn(
      'Who sold the mill after the death of Tom Reed?',
      'Tom Reed died on 3 May 2024.',
    );
    expect(time?.from).toBe('2024-05-03');
  });

  it('of an event of one word is that of the names beside it', async () => {
    const trials = [
      'The trial of Ada Quill began on 2 May 2024.',
      'Ada Quill wept at her trial on 2 May.',
      'The trial of Tom Reed began on 7 June 2024.',
    ];
    expect(await timeIn('What did Ada Quill say during the trial?', ...trials)).toEqual({
      from: '2024-05-02',
      to: '2024-05-02',
    });
    expect(await timeIn('What did Edric Holm say during the trial?', ...trials)).toBeUndefined();
  });

  it('of an event of one word without such names is that of the only one', async () => {
    const [question, trial] = ['What did Tom Reed say before the trial?', 'The trial began on 2 May 2024.'];
    expect((await timeIn(question, trial))?.to).toBe('2024-05-01');
    expect((await timeIn(question, trial, 'On 2 May 2024 the trial began.'))?.to).toBe('2024-05-01');
    expect(await timeIn(question, trial, trial.replace('24', '22'), `Then ${trial}`)).toBeUndefined();
  });

  it.each([
    ['who said something on that day', 'Ada said on 14 May that the regatta was a bore.'],
    ['who told somebody of it then', 'Ada told the Courier on 14 May that the regatta had been a bore.'],
    ['what else was done because of it', 'Ada sold her boat on 14 May 2024 after the regatta.'],
    ['what was to be done by then', 'Tickets to the regatta had to be bought by 14 May 2024.'],
    ['another of its kind', 'A second regatta is planned for 14 May 2024.'],
    ['a longer name', 'She moved to Regatta Lane on 14 May 2024.'],
    ['another clause', 'She sold the goats in Holm on 14 May 2024, which the regatta had delayed.'],
    ['none at all', 'The fog averted a regatta on 14 May 2024.'],
    ['a comparison', 'The regatta was as wet as 2023.'],
    ['a question', 'Was the regatta on 14 May 2024?'],
    ['a century', 'The regatta began in the 19th century.'],
  ])('is not read from %s', async (_, sentence) => {
    expect(await timeIn('What happened after the regatta?', sentence)).toBeUndefined();
  });

  it.each([
    'What did Ada say after the 2024 regatta?',
    'Who opened the regatta?',
    'What happened after her regatta?',
  ])('is none: %s', async (question) => {
    expect(await timeIn(question, REGATTA)).toBeUndefined();
  });
});

it('brings the answer of that time to the front, and hides none', async () => {
  const articles = [
    ['2024-05-14', 'The regatta of 11 May 2024 was called off for want of wind.'],
    ['2024-02-10', 'Ada Quill said that the quay needs paint.'],
    ['2024-08-10', 'Ada Quill said that the quay needs lamps.'],
  ].map(([published, text], number) =>
    plainArticle({ file: `${number}.txt`, published: published as Day, title: 'The quay' }, [text]),
  );
  const ask = (text: string) =>
    withArchive(articles, answerer.embedder, async (archive) => {
      const answer = await answerer.answer(archive, { text, published: ALWAYS, limit: 5 });
      return answer.outcome === 'answered' ? answer.citations.map(({ article }) => article.file) : [];
    });
  const files = async (relation: string) =>
    (await ask(`What did Ada Quill say of the quay ${relation} the regatta?`)).filter(
      (file) => file !== '0.txt',
    );
  expect(await files('before')).toEqual(['1.txt', '2.txt']);
  expect(await files('after')).toEqual(['2.txt', '1.txt']);
});
