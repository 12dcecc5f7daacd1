import { describe, expect, it } from 'vitest';
import { paragraphsOf, readFault, readOne } from './corpus-folder.ts';

const sentence = 'The council met on Monday and agreed, after a long debate, on a plan for the bridge. ';
const dated = '<meta property="article:published_time" content="2024-05-26T23:30:00-05:00">';
const page = (body: string, head = dated) =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

describe('the text of a page', () => {
  it('is the main text in blocks, their kinds told by structure and by words', async () => {
    const article = await readOne(
      'a.html',
      page(
        `<nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <article><h1>The bridge</h1>
        <figure><img src="b.jpg"><figcaption>The bridge in May</figcaption></figure>
        <p>${sentence.repeat(3)}</p><p>The   mayor &amp; <b>her</b>\n deputy<br>spoke.</p>
        <h2>What comes next.</h2><p>${sentence.repeat(2)}</p><p>The hall. Photo / AP</p>
        <blockquote><p>“It is old,” she said.</p></blockquote><ul><li>It was counted.</li><li>It was measured.</li></ul>
        <pre>let x = 1;</pre><table><tr><td>Length</td><td>300</td></tr></table><script>alert("No.")</script></article>
        <footer>All rights reserved</footer>`,
        `${dated}<title>The bridge</title>`,
      ),
    );
    expect(paragraphsOf(article)).toEqual([
      'caption: The bridge in May',
      `body: ${sentence.repeat(3).trim()}`,
      'body: The mayor & her deputy\nspoke.',
      'heading: What comes next.',
      `body: ${sentence.repeat(2).trim()}`,
      'caption: The hall. Photo / AP',
      'body: “It is old,” she said.',
      'body: It was counted.',
      'body: It was measured.',
    ]);
    expect(article.text).toBe(
      paragraphsOf(article)
        .map((paragraph) => paragraph.replace(/^\w+: /, ''))
        .join('\n\n'),
    );
  });

  it.each([
    ['a fragment', `${dated}<p>${sentence}</p><p>It fell.</p>`],
    ['a page without a body tag', `<html><head>${dated}</head><p>${sentence}<p>It fell.</html>`],
    ['a page without an html tag', `${dated}<body><p>${sentence}<p>It fell.`],
    ['old line breaks', page(`<div>${sentence}<br><br> It fell.</div>`)],
  ])('is found in %s', async (_, html) => {
    expect(paragraphsOf(await readOne('a.htm', html))).toEqual([
      `body: ${sentence.trim()}`,
      'body: It fell.',
    ]);
  });
});

describe('the metadata of a page', () => {
  it('is taken from JSON-LD first', async () => {
    const linked = {
      '@graph': [
        { '@type': 'WebSite', name: 'No' },
        {
          '@type': ['NewsArticle'],
          headline: 'Bridge falls',
          datePublished: '2024-05-26T08:00:00Z',
          author: [{ name: 'Ann Lee' }, { name: 'Bob Ray' }],
          publisher: { name: 'The Daily Ledger' },
          url: 'https://ledger.example/ld',
        },
      ],
    };
    const head = `<script type="application/ld+json">{ broken</script>
      <script type="application/ld+json">[${JSON.stringify(linked)}]</script>
      <meta property="og:title" content="No"><meta name="date" content="2020-01-01">`;
    expect(await readOne('a.html', page(`<p>${sentence}</p>`, head))).toMatchObject({
      title: 'Bridge falls',
      published: '2024-05-26',
      author: 'Ann Lee, Bob Ray',
      source: 'The Daily Ledger',
      url: 'https://ledger.example/ld',
    });
  });

  it('is taken from meta tags and links', async () => {
    const head = `${dated}<meta property="og:title" content="Bridge &amp; river"><meta property="og:site_name" content="Ledger">
      <meta property="article:author" content="https://ledger.example/ann"><meta name="Author" content="Ann Lee">
      <link rel="canonical" href="/bridge"><meta property="og:url" content="https://ledger.example/bridge">`;
    expect(await readOne('a.html', page(`<p>${sentence}</p>`, head))).toMatchObject({
      title: 'Bridge & river',
      published: '2024-05-26',
      author: 'Ann Lee',
      source: 'Ledger',
      url: 'https://ledger.example/bridge',
    });
  });

  it('is taken from the page itself when there is nothing else', async () => {
    const body = `<time datetime="2020-01-01">then</time><p>${sentence}</p><time pubdate datetime="2024-05-26">now</time>`;
    const article = await readOne(
      'a.html',
      page(body, '<title>The bridge</title><link rel="canonical" href="/a">'),
    );
    expect(article).toMatchObject({ title: 'The bridge', published: '2024-05-26' });
    expect(article).not.toHaveProperty('url');
  });

  it.each([
    [page(`<p>${sentence}</p>`, ''), 'has no date'],
    [page(`<p>${sentence}</p>`, '<meta name="date" content="last week">'), '"last week"'],
    [page('<script>1</script>'), 'has no text'],
    ['', 'has no date'],
    [page(`${'<div>'.repeat(10_000)}${sentence}`), 'elements within each other'],
    [page('<i></i>'.repeat(60_000)), '50000 elements'],
    [page('&amp;'.repeat(200_000)), 'pieces of text'],
    [page(`<p ${Array.from({ length: 2000 }, (_, i) => `a${i}`).join(' ')}>One.`), 'attributes'],
    [page(`<p class="${'a '.repeat(500_000)}">One.`), 'too complicated'],
  ])('or the page is skipped (%#)', async (html, reason) => {
    expect(await readFault('a.html', html)).toMatchObject({
      file: 'a.html',
      reason: expect.stringContaining(reason),
    });
  });
});
