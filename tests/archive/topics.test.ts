import { describe, expect, it } from 'vitest';
import { Topics } from '../../src/archive/topics.ts';
import { archiveOf, articleOf } from './articles.ts';

it('an archive knows its names, the commonest first', async () => {
  const archive = await archiveOf([
    articleOf('one', '2024-01-01', ['There Mayor Ada Quill met Tom Reed in Holm.', '= In Paris. Photo / AP']),
    articleOf('two', '2024-01-02', ['We saw Ada Quill there. The ship from Holm was late.']),
    articleOf('three', '2024-01-03', ['They left Holm. # No heading counts.']),
  ]);
  expect(await archive.topics('', 10)).toEqual(['Holm', 'Ada Quill', 'Mayor Ada Quill', 'Tom Reed']);
  expect(await archive.topics('quill', 10)).toEqual(['Ada Quill', 'Mayor Ada Quill']);
  expect(await archive.topics('tom r', 1)).toEqual(['Tom Reed']);
  expect(await archive.topics('paris', 10)).toEqual([]);
});

describe('completions', () => {
  const topics = new Topics([
    'Holm',
    'José Ribera',
    'New Holm',
    "Potter's Row",
    'Potter’s Row',
    'Holmes Bay',
  ]);

  it.each([
    ['holm', ['Holm', 'Holmes Bay', 'New Holm']],
    ['HOLME', ['Holmes Bay']],
    ['jose rib', ['José Ribera']],
    ['  rib', ['José Ribera']],
    ['potter', ["Potter's Row"]],
    ['olm', []],
    ['holm ', ['Holm', 'New Holm']],
    ['zzz', []],
  ])('of “%s”', (typed, expected) => {
    expect(topics.completions(typed, 25)).toEqual(expected);
  });

  it('are no more than asked for', () => {
    const many = new Topics(Array.from({ length: 500 }, (_, index) => `Holm ${index}`));
    expect(many.completions('h', 25)).toHaveLength(25);
    expect(many.completions('', 25)).toHaveLength(25);
  });
});
