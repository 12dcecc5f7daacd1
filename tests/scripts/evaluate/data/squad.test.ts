import { expect, test } from 'vitest';
import { squadArticles, squadQuestions } from '../../../../scripts/evaluate/data/squad.ts';

const question = (id: string, ...answers: string[]) => ({
  id,
  question: `Question ${id}?`,
  answers: answers.map((text) => ({ text })),
});
const titles = [
  {
    title: 'Salt_mine',
    paragraphs: [
      { context: ' Salt is dug here. ', qas: [question('a', 'Salt', 'Salt', 'salt')] },
      { context: 'Carts carry it.\nShips take it on.', qas: [question('b')] },
    ],
  },
  { title: 'Ferry', paragraphs: [{ context: 'It sails at noon.', qas: [question('c', 'noon')] }] },
];

test('an article is a title, a paragraph a paragraph', () => {
  const articles = squadArticles(titles);
  expect(articles.map(({ title }) => title)).toEqual(['Salt mine', 'Ferry']);
  const [{ text, paragraphs }] = articles;
  expect(text).toBe('Salt is dug here.\n\nCarts carry it.\nShips take it on.');
  expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Salt is dug here.',
    'Carts carry it.\nShips take it on.',
  ]);
});

test('a question knows its paragraph and its different answers', () => {
  expect(
    squadQuestions(titles).map(({ id, article, paragraph, answers }) => [id, article, paragraph, answers]),
  ).toEqual([
    ['a', 0, 0, ['Salt', 'salt']],
    ['b', 0, 1, []],
    ['c', 1, 0, ['noon']],
  ]);
});
