import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { corpusFolder, paragraphsOf, readAll, readFault, readOne } from './corpus-folder.ts';

const story = (text: string, more: object = {}) => JSON.stringify({ date: '2024-05-26', text, ...more });

describe('the fields of an article', () => {
  it.each([
    [
      {
        date: '2024-05-26',
        text: 'It fell.',
        title: 'Bridge',
        source: 'Ledger',
        author: 'Ann Lee',
        url: 'https://l.example/1',
      },
    ],
    [
      {
        published: '2024-05-26',
        body: 'It fell.',
        headline: 'Bridge',
        outlet: 'Ledger',
        authors: ['Ann Lee'],
        link: 'https://l.example/1',
      },
    ],
    [
      {
        published_at: '2024-05-26 08:45:59Z',
        content: 'It fell.',
        Title: 'Bridge',
        site: { name: 'Ledger' },
        author: { name: 'Ann Lee' },
        url: 'https://l.example/1',
      },
    ],
    [
      {
        publish_date: '2024/05/26',
        text: 'It fell.',
        title: ' Bridge\n',
        source: 'Ledger',
        authors: [{ name: 'Ann Lee' }],
        URL: 'https://l.example/1',
      },
    ],
    [
      {
        pubDate: 'Sun, 26 May 2024 08:00:00 GMT',
        text: 'It fell.',
        title: 'Bridge',
        source: 'Ledger',
        author: 'Ann Lee',
        url: ' https://l.example/1 ',
      },
    ],
    [
      {
        date: null,
        title: '',
        headline: 'Bridge',
        publishedAt: '2024-05-26',
        text: null,
        body: 'It fell.',
        source: {},
        site: 'Ledger',
        author: [],
        authors: 'Ann Lee',
        url: '',
        link: 'https://l.example/1',
      },
    ],
    [
      {
        date: 'recently',
        datePublished: '2024-05-26',
        text: 'It fell.',
        title: 'Bridge',
        source: 'Ledger',
        author: 'Ann Lee',
        url: 'https://l.example/1',
      },
    ],
  ])('are found under their usual names (%#)', async (record) => {
    expect(await readOne('a.jsonl', JSON.stringify(record))).toEqual({
      id: expect.stringMatching(/^[\w-]{16}$/),
      file: 'a.jsonl',
      published: '2024-05-26',
      title: 'Bridge',
      source: 'Ledger',
      author: 'Ann Lee',
      url: 'https://l.example/1',
      text: 'It fell.',
      paragraphs: [{ start: 0, end: 8, kind: 'body' }],
    });
  });

  it('are absent when they say nothing, and only web addresses are links', async () => {
    const article = await readOne(
      'a.jsonl',
      story('It fell.', { authors: [], source: null, url: 'javascript:alert(1)' }),
    );
    expect(Object.keys(article)).toEqual(['id', 'file', 'published', 'title', 'text', 'paragraphs']);
  });

  it('join several authors', async () => {
    const article = await readOne('a.jsonl', story('It fell.', { authors: ['Ann Lee', '', 'Bob Ray'] }));
    expect(article.author).toBe('Ann Lee, Bob Ray');
  });

  it('leave the text as it is', async () => {
    const text = '\n One.\r\n\r\nTwo 🦆.\n';
    const article = await readOne('a.jsonl', story(text));
    expect(article.text).toBe(text);
    expect(paragraphsOf(article)).toEqual(['body: One.', 'body: Two 🦆.']);
  });
});

describe('JSON Lines', () => {
  it('reads one article a line, and lists each faulty line', async () => {
    const lines = [
      `\uFEFF${story('One.')}`,
      '',
      '{"date": "2024-05-26", "text": "Two."',
      '[1]',
      'null',
      '{"date": "2023-02-30", "text": "Three."}',
      '{"text": "Four."}',
      '{"date": "2024-05-26"}',
      '{"date": "2024-05-26", "text": " \\n "}',
      '{"date": "2024-05-26", "text": "Fi\\u0000ve."}',
      ` ${story('Six.')}\r`,
    ];
    const { articles, skipped } = await readAll(await corpusFolder({ 'a.ndjson': lines.join('\n') }));
    expect(articles.map(({ text }) => text)).toEqual(['One.', 'Six.']);
    expect(skipped.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      expect.stringMatching(/^3: is not valid JSON/),
      '4: is not a JSON object',
      '5: is not a JSON object',
      expect.stringMatching(/^6: .*"2023-02-30"/),
      expect.stringMatching(/^7: has no date/),
      expect.stringMatching(/^8: has no text/),
      expect.stringMatching(/^9: has no text/),
      expect.stringMatching(/^10: .*NUL/),
    ]);
  });

  it('lists a line that is not UTF-8', async () => {
    const bad = Buffer.from('{"date":"2024-05-26","text":"caf\xe9"}\n', 'latin1');
    const { articles, skipped } = await readAll(
      await corpusFolder({ 'a.jsonl': Buffer.concat([bad, Buffer.from(story('Café.'))]) }),
    );
    expect(articles.map(({ text }) => text)).toEqual(['Café.']);
    expect(skipped).toEqual([{ file: 'a.jsonl', line: 1, reason: expect.stringContaining('UTF-8') }]);
  });

  it('skips a line of more than 10 MB and goes on', async () => {
    const lines = [
      story('One.'),
      story('x'.repeat(10_000_000)),
      story('Three.'),
      story('y'.repeat(9_900_000)),
    ];
    const { articles, skipped } = await readAll(await corpusFolder({ 'a.jsonl': lines.join('\n') }));
    expect(articles.map(({ text }) => text.slice(0, 6))).toEqual(['One.', 'Three.', 'yyyyyy']);
    expect(skipped).toEqual([{ file: 'a.jsonl', line: 2, reason: expect.stringContaining('10 MB') }]);
  });
});

describe('JSON arrays', () => {
  it('reads an array, whatever its layout', async () => {
    const stories = [story('One. "]}" \\" [{'), story('Two.', { tags: [{ a: ['}'] }] })];
    for (const json of [`[${stories.join(',')}]`, `\uFEFF\n[\n  ${stories.join('\n,\n')}\n]\n`]) {
      const { articles, skipped } = await readAll(await corpusFolder({ 'a.json': json }));
      expect(articles.map(({ text }) => text)).toEqual(['One. "]}" \\" [{', 'Two.']);
      expect(skipped).toEqual([]);
    }
  });

  it('reads a single object', async () => {
    const article = await readOne('a.json', JSON.stringify(JSON.parse(story('One.')), null, 2));
    expect(article.text).toBe('One.');
  });

  it('lists each faulty value with its line and reads the others', async () => {
    const json = [
      '[',
      `${story('One.')},`,
      '17, "text", [1],',
      '{"date": "2024-05-26", "text": "unclosed},',
      '},',
      `{"date": "2024-05-26",\n "text": 1},`,
      `${story('x'.repeat(10_000_000))},`,
      `${story('Two.')}`,
      ']',
      'rest',
    ].join('\n');
    const { articles, skipped } = await readAll(await corpusFolder({ 'a.json': json }));
    expect(articles.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    expect(skipped.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '3: is not a JSON object',
      '3: is not a JSON object',
      '3: is not a JSON object',
      expect.stringMatching(/^4: is not valid JSON/),
      expect.stringMatching(/^6: has no text/),
      expect.stringMatching(/^8: .*10 MB/),
      expect.stringMatching(/^11: .*follows the end/),
    ]);
  });

  it.each([
    ['', 1, 'is empty'],
    ['[]', 1, 'is empty'],
    ['\n\nwords', 3, 'neither an array nor an object'],
    ['{"date": "2024-05-26",\n"text": "One', 1, 'the file ends'],
    ['[\n', 2, 'before the array is closed'],
  ])('lists %j', async (json, line, reason) => {
    expect(await readFault('a.json', json)).toEqual({
      file: 'a.json',
      line,
      reason: expect.stringContaining(reason),
    });
  });

  it('reads what is nested a million deep', async () => {
    const deep = `{"date":"2024-05-26","text":"One.","x":${'['.repeat(1e6)}${']'.repeat(1e6)}}`;
    expect((await readOne('a.json', deep)).text).toBe('One.');
  });
});

describe('gzip', () => {
  const lines = Array.from({ length: 5000 }, (_, i) => story(`Number ${i}. ${Math.sin(i)}`)).join('\n');

  it('is read by its ending', async () => {
    const folder = await corpusFolder({
      'a.jsonl.gz': gzipSync(lines),
      'b.json.gz': gzipSync(`[${story('One.')}]`),
    });
    const { articles, skipped } = await readAll(folder);
    expect(articles).toHaveLength(5001);
    expect(skipped).toEqual([]);
  });

  it('keeps what came before a break', async () => {
    const whole = gzipSync(lines);
    const { articles, skipped } = await readAll(
      await corpusFolder({ 'a.jsonl.gz': whole.subarray(0, whole.length >> 1) }),
    );
    expect(articles.length).toBeGreaterThan(1000);
    expect(articles.length).toBeLessThan(4000);
    expect(articles.map(({ text }) => text.split('.')[0])).toEqual(articles.map((_, i) => `Number ${i}`));
    expect(skipped).toEqual([
      { file: 'a.jsonl.gz', line: articles.length + 1, reason: expect.stringContaining('breaks off') },
    ]);
  });

  it('lists what is no gzip', async () => {
    expect(await readFault('a.jsonl.gz', lines)).toMatchObject({
      line: 1,
      reason: expect.stringContaining('gzip'),
    });
  });
});

it('reads what a feed wrote as HTML in a header, and leaves the text as it is', async () => {
  const header = { title: 'Rock &amp; <i>roll</i>&#039;s 3 < 4', source: 'B &copy D' };
  const article = await readOne('a.jsonl', story('Rock &amp; roll.', header));
  expect(article).toMatchObject({
    title: "Rock & roll's 3 < 4",
    source: 'B &copy D',
    text: 'Rock &amp; roll.',
  });
});

it('takes a paragraph that repeats the title for a heading, unless nothing else is left', async () => {
  const kinds = async (text: string) => {
    const { paragraphs } = await readOne('a.jsonl', story(text, { title: 'The bridge fell.' }));
    return paragraphs.map(({ kind }) => kind);
  };
  expect(await kinds('The  bridge fell.\n\nIt fell on Monday.')).toEqual(['heading', 'body']);
  expect(await kinds('The bridge fell.')).toEqual(['body']);
});
