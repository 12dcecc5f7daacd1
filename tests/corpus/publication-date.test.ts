import { describe, expect, it } from 'vitest';
import { firstPublicationDate, publicationDate } from '../../src/corpus/publication-date.ts';

describe('publicationDate', () => {
  it.each([
    ['2023-11-27', '2023-11-27'],
    ['2023-11-27 08:45:59.000000000Z', '2023-11-27'],
    ['2023-11-27T23:59:59-11:00', '2023-11-27'],
    ['2023-11-27T00:10:00+14:00', '2023-11-27'],
    ['2023-11-27Z', '2023-11-27'],
    ['20231127', '2023-11-27'],
    ['20231127T101500Z', '2023-11-27'],
    ['2023/11/27', '2023-11-27'],
    ['2023/7/4', '2023-07-04'],
    ['Mon, 27 Nov 2023 08:45:59 GMT', '2023-11-27'],
    ['27 Nov 2023 08:45 -0500', '2023-11-27'],
    ['November 27, 2023', '2023-11-27'],
    ['Sept. 3, 2023', '2023-09-03'],
    ['Monday, November 27, 2023 at 8:45 AM', '2023-11-27'],
    ['Mon Nov 27 2023 08:45:59 GMT+0000', '2023-11-27'],
    ['27 November 2023', '2023-11-27'],
    ['1st May 2020', '2020-05-01'],
    ['  2024-02-29\n', '2024-02-29'],
    [1_701_074_759, '2023-11-27'],
    [1_701_074_759_000, '2023-11-27'],
    [20_231_127, '2023-11-27'],
  ])('reads %j', (written, day) => {
    expect(publicationDate(written)).toBe(day);
  });

  it.each([
    '2023-02-30',
    '2023-13-01',
    '2023-02-29',
    '0000-01-01',
    '11/27/2023',
    '27.11.2023',
    'yesterday',
    'November 2023',
    'Movember 27, 2023',
    '2023',
    '2023-11',
    '2023-11-27-b',
    '',
    `${' '.repeat(50)}2023-11-27${'x'.repeat(1e6)}`,
    2023,
    -1,
    Number.NaN,
    1e300,
  ])('refuses %j', (written) => {
    expect(publicationDate(written)).toBeUndefined();
  });

  it('takes the first value that is a date, and names the first when none is', () => {
    expect(firstPublicationDate(['soon', { year: 2020 }, '2020-01-02'], '')).toBe('2020-01-02');
    expect(() => firstPublicationDate(['soon', 'later'], '')).toThrow('"soon"');
    expect(() => firstPublicationDate([], 'write one')).toThrow('has no date; write one');
  });
});
