import { describe, expect, it } from 'vitest';
import { paragraphsOf, readFault, readOne } from './corpus-folder.ts';

const withDate = (body: string) => `---\ndate: 2024-05-26\n---\n${body}`;

describe('front matter', () => {
  it('reads title, date, source, author and url in any letter case', async () => {
    const article = await readOne(
      'a.md',
      '---\nTitle: "The: bridge"\nDATE: 2024-05-26\nsource: The Daily Ledger\nauthor: [Ann Lee, Bob Ray]\nurl: https://ledger.example/bridge\n---\n\nIt fell.\n',
    );
    expect(article).toMatchObject({
      title: 'The: bridge',
      published: '2024-05-26',
      source: 'The Daily Ledger',
      author: 'Ann Lee, Bob Ray',
      url: 'https://ledger.example/bridge',
    });
    expect(paragraphsOf(article)).toEqual(['body: It fell.']);
  });

  it.each([
    ['2024-05-26T23:30:00-05:00', '2024-05-26'],
    ['2024-05-26 00:15:00 +10', '2024-05-26'],
    ['!!timestamp 2024-05-26', '2024-05-26'],
    ['"26 May 2024"', '2024-05-26'],
    ['20240526', '2024-05-26'],
    ['1716700000', '2024-05-26'],
  ])('takes the day of %s as it is written', async (date, day) => {
    expect((await readOne('a.md', `---\ndate: ${date}\n---\nText.`)).published).toBe(day);
  });

  it.each([
    ['Text without.', 1, 'no front matter'],
    ['---\ndate: 2024-05-26\n', 1, 'without an end'],
    ['---\ntitle: A\n---\nText.', 1, 'has no date'],
    ['---\n---\nText.', 1, 'has no date'],
    ['---\ndate: 2024-02-30\n---\nText.', 1, '"2024-02-30"'],
    ['---\ntitle: A\ndate: "2024-05-26" x\n---\nText.', 3, 'not valid YAML'],
    ['---\ntitle: A\ntitle: B\ndate: 2024-05-26\n---\nText.', 3, 'not valid YAML'],
    ['---\n- date\n---\nText.', 2, 'not valid YAML'],
    ['---\ndate: 2024-05-26\n---\n\n', 1, 'has no text'],
    [`---\ndate: 2024-05-26\nx: ${'['.repeat(40_000)}\n---\nText.`, 3, 'nested too deeply'],
    [`---\ndate: 2024-05-26\nx: ${'a'.repeat(60_000)}\n---\nText.`, 1, '50,000'],
  ])('is refused where it is faulty (%#)', async (content, line, reason) => {
    expect(await readFault('a.md', content)).toEqual({
      file: 'a.md',
      line,
      reason: expect.stringContaining(reason),
    });
  });

  it('follows no aliases', async () => {
    const lists = Array.from(
      { length: 20 },
      (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}, *l${i}]`,
    );
    const bomb = `---\ndate: 2024-05-26\nl0: &l0 [a, a]\n${lists.join('\n')}\nauthor: *l20\n---\nText.`;
    expect(await readOne('a.md', bomb)).not.toHaveProperty('author');
  });
});

describe('paragraphs', () => {
  it('tells kinds by structure, and by words besides', async () => {
    const article = await readOne(
      'a.md',
      withDate(
        '# The bridge #\n\n![The bridge](bridge.jpg)\n\n*The bridge in May. Photo / AP*\n\nIt fell\non Monday.\n\nThe mayor speaks.\n---\n\n**What comes next**\n',
      ),
    );
    expect(article.title).toBe('The bridge');
    expect(paragraphsOf(article)).toEqual([
      'heading: The bridge',
      'caption: ![The bridge](bridge.jpg)',
      'caption: *The bridge in May. Photo / AP*',
      'body: It fell\non Monday.',
      'heading: The mayor speaks.',
      'heading: **What comes next**',
    ]);
  });

  it('takes list items and quotations, and leaves out code, tables, HTML, rules and definitions', async () => {
    const article = await readOne(
      'a.md',
      withDate(
        [
          '- The first one fell.\n- The second one stands.\n  It is new.\n    - The third one is inside.',
          '> She said it was old.\n>\n> He said it was new.',
          '1. It was counted.\n2. It was measured.',
          '```\nThe code is here.\n\nThe code goes on.\n```',
          '    The code is indented.',
          '| Bridge | Length |\n| --- | --- |\n| Old | 3 |',
          '<div>\nThe markup is here.\n</div>',
          '<!-- A comment.\n\nIt goes on. -->',
          '[link]: https://ledger.example "A title"',
          '***',
          'It ended well.',
        ].join('\n\n'),
      ),
    );
    expect(paragraphsOf(article)).toEqual([
      'body: The first one fell.',
      'body: The second one stands.\n  It is new.',
      'body: The third one is inside.',
      'body: She said it was old.',
      'body: He said it was new.',
      'body: It was counted.',
      'body: It was measured.',
      'body: It ended well.',
    ]);
  });

  it('reads Windows line ends and a byte-order mark', async () => {
    const article = await readOne(
      'a.markdown',
      '\uFEFF---\r\ndate: 2024-05-26\r\n---\r\n\r\nOne\r\ntwo.\r\n\r\nThree.\r\n',
    );
    expect(paragraphsOf(article)).toEqual(['body: One\r\ntwo.', 'body: Three.']);
  });
});
