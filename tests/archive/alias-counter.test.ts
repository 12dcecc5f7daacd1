import { describe, expect, it } from 'vitest';
import { AliasCounter } from '../../src/archive/alias-counter.ts';
import type { ArticleNames } from '../../src/archive/article-names.ts';

const article = (held: string[], ...equated: [string, string][]): ArticleNames => ({ held, equated });

/** The groups of some articles, the names of each in the order of the alphabet. */
function groupsOf(articles: readonly ArticleNames[], size = articles.length): string[][] {
  const counter = new AliasCounter(size);
  for (const one of articles) counter.equate(one);
  for (const one of articles) counter.add(one);
  return counter.groups().map((names) => [...names].sort());
}

const times = (count: number, one: ArticleNames) => Array.from({ length: count }, () => one);

describe('names that articles equate', () => {
  const ada = article(['Ada', 'Duchess of Holm'], ['Ada', 'Duchess of Holm']);

  it('are of one bearer; in an archive of many articles two must agree', () => {
    expect(groupsOf([ada])).toEqual([['Ada', 'Duchess of Holm']]);
    expect(groupsOf([ada], 101)).toEqual([]);
    expect(groupsOf([ada, ada], 101)).toEqual([['Ada', 'Duchess of Holm']]);
  });

  it('are not, where the articles do not agree whose the title is', () => {
    const bea = article(['Bea', 'Duchess of Holm'], ['Bea', 'Duchess of Holm']);
    expect(groupsOf([ada, bea])).toEqual([]);
    expect(groupsOf([ada, ada, ada, bea])).toEqual([['Ada', 'Duchess of Holm']]);
    const captioned = article(['Ada', 'Duchess of Holm'], ['Photo Agency Ada', 'Duchess of Holm']);
    expect(groupsOf([ada, ada, captioned, captioned, bea])).toEqual([['Ada', 'Duchess of Holm']]);
  });

  it('include those of who is named wherever the title is', () => {
    const both = article(['Adelaide', 'Ada', 'Duchess of Holm'], ['Adelaide', 'Duchess of Holm']);
    const other = article(['Adelaide', 'Ada', 'Duchess of Holm'], ['Ada', 'Duchess of Holm']);
    expect(groupsOf([both, other])).toEqual([['Ada', 'Adelaide', 'Duchess of Holm']]);
    const hal = article(['Prince Hal', 'Hal', 'Duke of Reed'], ['Prince Hal', 'Duke of Reed']);
    expect(groupsOf([hal, hal])).toEqual([['Duke of Reed', 'Hal', 'Prince Hal']]);
    // One article is too few to tell.
    expect(groupsOf([hal])).toEqual([['Duke of Reed', 'Prince Hal']]);
  });

  it('include the only one of the style that is named wherever the title is', () => {
    const articles = [
      article(['Adelaide', 'Duchess of Holm', 'Ada', 'Hal'], ['Adelaide', 'Duchess of Holm']),
      article(['Duchess of Holm', 'Ada', 'Duchess Bea', 'Bea']),
      article(['Duchess Ada']),
    ];
    expect(groupsOf(articles)).toEqual([['Ada', 'Adelaide', 'Duchess of Holm']]);
    // Where two are, it may be either.
    expect(groupsOf([...articles, article(['Duchess Hal'])])).toEqual([
      ['Ada', 'Adelaide', 'Duchess of Holm'],
    ]);
    const [first, second, third] = articles;
    const both = [first, article([...second.held, 'Hal']), third, article(['Duchess Hal'])];
    expect(groupsOf(both)).toEqual([['Adelaide', 'Duchess of Holm']]);
  });
});

describe('a word', () => {
  const full = article(['Ada Quill', 'Quill']);

  it('stands for the one longer name that ends with it', () => {
    expect(groupsOf(times(2, full))).toEqual([['Ada Quill', 'Quill']]);
    expect(groupsOf([full])).toEqual([]);
    expect(groupsOf(times(2, article(['Ada Quill', 'Mayor Ada Quill', 'Quill'])))).toEqual([
      ['Ada Quill', 'Quill'],
    ]);
  });

  it('stands for no longer name where it has several', () => {
    expect(groupsOf(times(5, article(['Ada Quill', 'Tom Quill', 'Quill'])))).toEqual([]);
    expect(groupsOf([...times(3, full), ...times(3, article(['Tom Quill', 'Quill']))])).toEqual([]);
  });

  it('stands for no longer name where it often stands without', () => {
    const south = article(['South Holm', 'Holm']);
    expect(groupsOf([...times(3, south), ...times(2, article(['Holm']))])).toEqual([]);
    expect(groupsOf([...times(3, south), article(['Holm'])])).toEqual([['Holm', 'South Holm']]);
  });

  it('stands for a longer name that begins with it only where more articles show it', () => {
    const first = article(['Holm Castle', 'Holm']);
    expect(groupsOf(times(2, first))).toEqual([]);
    expect(groupsOf(times(3, first))).toEqual([['Holm', 'Holm Castle']]);
    expect(groupsOf(times(3, article(['Ada’s Holm', 'Holm'])))).toEqual([]);
  });
});
