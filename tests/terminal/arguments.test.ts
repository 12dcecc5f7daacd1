import { describe, expect, test } from 'vitest';
import type { DateRange } from '../../src/domain/date-range.ts';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { type OptionName, readArguments, readOptionsOnly } from '../../src/terminal/arguments.ts';
import { day } from './fixtures.ts';

/** Reads days and years: enough to tell the first day of a range from its last. */
function readDateRange(text: string, today: Day): DateRange | undefined {
  if (text === 'today') return { from: today, to: today };
  if (text === 'before today') return { from: null, to: today };
  if (/^\d{4}$/.test(text)) return { from: day(`${text}-01-01`), to: day(`${text}-12-31`) };
  const read = parseDay(text);
  return read && { from: read, to: read };
}

const dates = { today: day('2025-04-16'), readDateRange };
const all: readonly OptionName[] = ['corpus', 'index', 'limit', 'from', 'to', 'picture', 'json'];
const read = (line: string, allowed = all) =>
  readArguments(line === '' ? [] : line.split(' '), allowed, dates);

describe('a command line', () => {
  test('without anything leaves everything open', () => {
    expect(read('')).toEqual({ words: '', range: { from: null, to: null }, json: false });
  });

  test('may hold words and options in any order', () => {
    expect(read('who sails --json --limit 3 --index=a/b --corpus c to Holm --from 2023 --to 2024')).toEqual({
      words: 'who sails to Holm',
      corpus: 'c',
      index: 'a/b',
      limit: 3,
      range: { from: '2023-01-01', to: '2024-12-31' },
      json: true,
    });
    expect(read('ferry --picture out/a.PNG').picture).toBe('out/a.PNG');
    expect(read('--json -- --limit what').words).toBe('--limit what');
    expect(read('--limit 3 --limit 4').limit).toBe(4);
    expect(read('--to today').range).toEqual({ from: null, to: '2025-04-16' });
    expect(read('--since 2024', ['since']).range).toEqual({ from: '2024-01-01', to: null });
    expect(read('--from 2024-05-06 --to 2024-05-06').range).toEqual({ from: '2024-05-06', to: '2024-05-06' });
  });

  test.each<[string, readonly OptionName[], ...string[]]>([
    ['--colour red', all, '--colour', '--index FOLDER', '--limit N', '--from DATE', '--json'],
    ['-j', all, '-j', '--json'],
    ['--limit 3', ['index'], '--limit', 'Allowed are: --index FOLDER.'],
    ['--limit 0', all, '--limit', '"0"', '1 to 50'],
    ['--limit 51', all, '--limit', '"51"'],
    ['--limit -3', all, '--limit', '"-3"', '1 to 50'],
    ['--limit 2.5', all, '--limit', '"2.5"'],
    ['--limit', all, '--limit needs a value', '1 to 50'],
    ['--index=', all, '--index needs a value', 'a folder'],
    ['--json=yes', all, '--json', '"yes"'],
    ['--from 2023-02-30', all, '--from', '"2023-02-30"', 'must be a date'],
    ['--picture a.jpg', all, '--picture', '"a.jpg"', '.png'],
    ['--picture .png', all, '--picture', '".png"'],
    ['--to soon', all, '--to', '"soon"'],
    ['--from=before today', all, '--from', 'must be a date'],
    ['--from 2024 --to 2023', all, '--from "2024"', '--to "2023"'],
  ])('%s is refused by name', (line, allowed, ...named) => {
    const args = line.startsWith('--from=') ? [line] : line.split(' ');
    let message = '';
    try {
      readArguments(args, allowed, dates);
    } catch (error) {
      expect(error).toMatchObject({ name: 'Problem' });
      message = (error as Error).message;
    }
    for (const name of named) expect(message).toContain(name);
  });

  test('without words where a script takes none', () => {
    expect(readOptionsOnly(['--limit', '3'], ['limit'], dates).limit).toBe(3);
    expect(() => readOptionsOnly(['ferry', '--limit', '3'], ['limit'], dates)).toThrow(
      '"ferry" is not understood here. Allowed are options: --limit N.',
    );
  });
});
