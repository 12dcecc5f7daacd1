import fc from 'fast-check';
import type { Article } from '../../src/domain/article.ts';
import { articleId } from '../../src/domain/article-id.ts';
import { hostileText } from './hostile-text.ts';
import { articleOf } from './small-dateline.ts';

/** Articles of a few paragraphs of every kind, short and far too long, that try whatever takes effect in Discord. */
export const hostileArticles: fc.Arbitrary<Article> = fc
  .record({
    header: fc.record({
      title: hostileText(60),
      source: hostileText(),
      author: hostileText(),
      url: hostileText(),
    }),
    blocks: fc.array(
      fc.record({
        text: fc.oneof(hostileText(), hostileText(900)),
        kind: fc.constantFrom('body', 'body', 'caption', 'heading'),
      }),
      { maxLength: 9 },
    ),
  })
  .map(({ header, blocks }) => {
    const shown = blocks.filter(({ text }) => text.trim() !== '');
    let text = '';
    const paragraphs = shown.map(({ text: block, kind }) => {
      const start = text.length;
      text += `${block.trim()}\n\n`;
      return { start, end: start + block.trim().length, kind };
    });
    const article = { ...articleOf(text, header), text, paragraphs };
    return { ...article, id: articleId(article) };
  });
