import { describe, expect, it } from 'vitest';
import { readTopic } from '../../src/timeline/topic.ts';

describe('a date in a topic', () => {
  it.each<[string, string[], string | null, string | null, boolean]>([
    ['2020 departure', ['departur'], '2020-01-01', '2020-12-31', true],
    ['Ada Quill in 2023', ['ada', 'quill'], '2023-01-01', '2023-12-31', false],
    ['April 2025 hearing', ['hear'], '2025-04-01', '2025-04-30', true],
    ['harbour bridge march 2024', ['harbour', 'bridg'], '2024-03-01', '2024-03-31', true],
    ['storms since 2019', ['storm'], '2019-01-01', null, false],
    ['storms before May 2021?', ['storm'], null, '2021-04-30', false],
    ['floods of the 1990s', ['flood'], '1990-01-01', '1999-12-31', false],
    ['the ferry, 3 May 2023', ['ferri'], '2023-05-03', '2023-05-03', true],
    ['2020-2025', [], '2020-01-01', '2025-12-31', true],
    ['from 2021 to 2023', [], '2021-01-01', '2023-12-31', false],
  ])('%s', (typed, terms, from, to, isName) => {
    expect(readTopic(typed)).toMatchObject({ terms, period: { range: { from, to }, isName } });
  });

  it.each(['Black Friday', 'May', 'the March on the castle', 'Catch-22', 'route 66', '', '  ?! '])(
    'is not seen in “%s”',
    (typed) => {
      expect(readTopic(typed).period).toBeUndefined();
    },
  );
});

it('knows names by their capitals and figures', () => {
  expect([...readTopic('sale of the eBook 15').names]).toEqual(['ebook', '15']);
  expect([...readTopic('hearing of Ada Quill in London, 2024').names]).toEqual(['ada', 'quill', 'london']);
});
