import { expect, it } from 'vitest';
import { articleOf, build, openArchive, temporaryFolder } from './articles.ts';

const fill = (piece: string, length = 1_000_000) => piece.repeat(length / piece.length);

/** A rule that looks back over all that came before takes minutes or hours over these. */
it.each([
  ['dates without end', fill('not until last week of the week before the year of the ferry ', 4e6)],
  ['names without end', fill('Aa Bb/Cc Dd | Ee Ff Gg, Hh & Ii of Jj Kk. Ll Mm ')],
  ['numbers without end', fill('1,000.5 ')],
  ['quotation marks', fill('“"')],
  ['one word', fill('x')],
  ['short sentences', fill('The council met. ')],
])(
  'indexes %s in bounded time',
  async (_, text) => {
    const index = await temporaryFolder();
    const start = performance.now();
    await build(index, [articleOf('hostile', '2024-05-26', [text])]);
    expect(performance.now() - start).toBeLessThan(60_000);
    expect((await openArchive(index)).overview.articles).toBe(1);
  },
  120_000,
);
