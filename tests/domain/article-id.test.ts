import { expect, it } from 'vitest';
import { articleId, ID_LENGTH } from '../../src/domain/article-id.ts';
import type { Day } from '../../src/domain/day.ts';

const article = {
  file: 'a.txt',
  published: '2024-03-07' as Day,
  title: 'Ferry sold',
  source: 'The Courier',
  text: 'It was sold.',
  paragraphs: [{ kind: 'body' as const, start: 0, end: 12 }],
};

it('is the same for an article that is moved, and fits into links and buttons', () => {
  expect(articleId({ ...article, file: 'moved.txt' })).toBe(articleId(article));
  expect(articleId(article)).toMatch(/^[\w-]+$/);
  expect(articleId(article)).toHaveLength(ID_LENGTH);
});

it.each([
  { published: '2024-03-08' as Day },
  { title: 'Ferry bought' },
  { source: 'The Post' },
  { author: 'Ann Lee' },
  { url: 'https://x.example' },
  { text: 'It was lost.' },
  { paragraphs: [{ kind: 'caption' as const, start: 0, end: 12 }] },
])('changes with what people see of it: %j', (change) => {
  expect(articleId({ ...article, ...change })).not.toBe(articleId(article));
});
