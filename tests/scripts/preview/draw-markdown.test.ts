import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMarkdown } from '../../../scripts/preview/draw-markdown.ts';
import { hostileText } from '../../discord/hostile-text.ts';
import { elementsOf, reader } from './drawn.ts';

const drawn = (text: string): string => drawMarkdown(text, reader).source;

describe('drawMarkdown', () => {
  it.each([
    ['**bold _both_** ~~no~~ __u__', '<strong>bold <em>both</em></strong> <s>no</s> <u>u</u>'],
    ['`1 < 2` ||hidden||', '<code>1 &lt; 2</code> <span class="spoiler">hidden</span>'],
    ['```js\na\nb\n```', '<pre><code>a\nb</code></pre>'],
    ['first\nsecond', 'first<br>second'],
    ['## Title\ntext', '<div class="heading h2" role="heading" aria-level="2">Title</div>text'],
    ['-# small **bold**', '<small class="subtext">small <strong>bold</strong></small>'],
    ['> one\n> two', '<blockquote>one<br>two</blockquote>'],
    ['> said\n-# who', '<blockquote>said</blockquote><small class="subtext">who</small>'],
    ['> one\n\n> two', '<blockquote>one</blockquote><br><blockquote>two</blockquote>'],
    ['before\n\n> one\n\nafter', 'before<br><br><blockquote>one</blockquote><br>after'],
    ['-# small\n> one', '<small class="subtext">small</small><blockquote>one</blockquote>'],
    ['>>> one\ntwo', '<blockquote>one<br>two</blockquote>'],
    ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['3. three\n4. four', '<ol start="3"><li>three</li><li>four</li></ol>'],
    ['2020\\. was \\- dry \\*', '2020. was - dry *'],
    [
      '[read](https://news.example/a)',
      '<a href="https://news.example/a" title="https://news.example/a">read</a>',
    ],
    ['[run](javascript:alert)', '[run](javascript:alert)'],
    [
      '</ask:123456789012345678> @everyone',
      '<span class="pill">/ask</span> <span class="pill">@everyone</span>',
    ],
  ])('draws %j', (text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  it.each([
    ['<t:1746178860:D>', '2 May 2025'],
    ['<t:1746178860>', '2 May 2025 at 09:41'],
    ['<t:1746175260:R>', '1 hour ago'],
    ['<t:1746351660:R>', 'in 2 days'],
    ['<t:1746178860:R>', 'now'],
  ])('writes the moment %s as %j', (text, expected) => {
    expect(elementsOf(drawMarkdown(text, reader)).querySelector('time')!.textContent).toBe(expected);
  });

  it('makes of no text an element or attribute of its own', () => {
    const elements = 'A BLOCKQUOTE BR CODE DIV EM LI OL PRE S SMALL SPAN STRONG TIME U UL'.split(' ');
    const attributes = ['aria-level', 'class', 'href', 'role', 'start', 'title'];
    const injected = fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '"><script>',
      '&lt;',
      "' onclick='",
      '<b>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(hostileText(8), injected)), (parts) => {
        for (const element of elementsOf(drawMarkdown(parts.join(''), reader)).querySelectorAll('*')) {
          expect(elements).toContain(element.tagName);
          for (const { name } of element.attributes) expect(attributes).toContain(name);
          const href = element.getAttribute('href');
          if (href !== null) expect(href).toMatch(/^https?:\/\//);
        }
      }),
      { numRuns: 300 },
    );
  });
});
