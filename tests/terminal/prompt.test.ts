import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ALWAYS } from '../../src/domain/date-range.ts';
import type { Dateline } from '../../src/domain/dateline.ts';
import { Problem } from '../../src/domain/problem.ts';
import { type PromptOptions, runPrompt } from '../../src/terminal/prompt.ts';
import { cite, day, ferryArticle } from './fixtures.ts';

/** An archive of one article: it answers what shares a word with it, and fails where it is told to. */
const dateline: Dateline = {
  async answer({ text, limit }) {
    if (text === 'closed?') throw new Problem('ARCHIVE_CLOSED', 'The archive is closed.\nOpen it.');
    if (text === 'bug?') throw new TypeError('x is not \u001b[31m a function');
    const known = text.match(/\w+/g)?.some((word) => ferryArticle.text.includes(word));
    return known
      ? { outcome: 'answered', citations: Array(Math.min(limit, 2)).fill(cite(ferryArticle)) }
      : { outcome: 'not-found', closest: [] };
  },
  timeline: async ({ topic }) => ({ entries: [], omitted: 0, nearest: [`${topic} I`, `${topic} II`] }),
  topics: async () => [],
  article: async () => undefined,
  articles: async () => [],
  sources: async () => [],
  about: async () => ({
    articles: 1,
    passages: 1234,
    published: { from: day('2023-05-04'), to: day('2023-06-01') },
    model: 'small (q8)',
    builtAt: '2025-04-16T10:05:00+02:00',
  }),
};

async function converse(input: Readable, options: Partial<PromptOptions> = {}) {
  const output = new PassThrough();
  const errors = new PassThrough();
  const bugs: unknown[] = [];
  const failures = await runPrompt({
    dateline,
    input,
    output,
    errors,
    interactive: false,
    color: false,
    json: false,
    limit: 1,
    range: ALWAYS,
    onBug: (error) => bugs.push(error),
    ...options,
  });
  output.end();
  errors.end();
  return { failures, bugs, output: await readAll(output), errors: await readAll(errors) };
}

const piped = (text: string) => Readable.from([text]);

describe('from a pipe', () => {
  test('answers every line that is not blank, in order, under its question, to the end of the input', async () => {
    const { output, errors, failures } = await converse(piped('ferry?\r\n\n  \nwhales?\n  Holm?'));
    const order = [
      'ferry?\n\n  1  │ The ferry',
      'whales?\n\nNothing in the archive',
      'Holm?\n\n  1  │ The ferry',
    ];
    const places = order.map((part) => output.indexOf(part));
    expect(places[0]).toBe(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(output).not.toContain('dateline>');
    expect([errors, failures]).toEqual(['', 0]);
  });

  test('with json gives one object a line for every question, whatever it begins with', async () => {
    const { output } = await converse(piped('ferry?\n/about\nwhales?\n'), {
      json: true,
      interactive: true,
      limit: 2,
    });
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ question, outcome, citations }) => [question, outcome, citations.length])).toEqual([
      ['ferry?', 'answered', 2],
      ['/about', 'not-found', 0],
      ['whales?', 'not-found', 0],
    ]);
    expect(lines.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
  });

  test('an error is one harmless line, bugs are handed on, and the next question is answered', async () => {
    const { output, errors, bugs, failures } = await converse(
      piped('closed?\nbug?\n/nonsense\n/timeline\nferry?\n'),
    );
    expect(errors.split('\n')).toEqual([
      'The archive is closed. Open it.',
      'That did not work: x is not \ufffd[31m a function',
      'There is no command /nonsense; /help lists them.',
      'A timeline needs a topic: /timeline TOPIC',
      '',
    ]);
    expect(bugs).toEqual([expect.any(TypeError)]);
    expect(failures).toBe(4);
    expect(output).toContain('│ The ferry');
  });

  test('commands tell of the archive', async () => {
    const { output } = await converse(piped('/about\n/TIMELINE  Ida  Berg\n/help\n'));
    expect(output).toContain(
      '1 article in 1,234 passages, published 4 May – 1 June 2023\nModel small (q8); built on 16 April 2025 at 08:05 UTC\n',
    );
    expect(output).toContain('The nearest topics: Ida Berg I, Ida Berg II');
    expect(output).toContain('/timeline TOPIC');
  });

  test('ends quietly when the reader of its output leaves', async () => {
    const head = spawn('head', ['-n', '1'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const endless = Readable.from(
      (function* () {
        for (;;) yield 'ferry?\n';
      })(),
    );
    const gone = once(head, 'close');
    expect((await converse(endless, { output: head.stdin })).errors).toBe('');
    await gone;
  });

  test('a stream that breaks otherwise is not passed over', async () => {
    const full = new PassThrough({ transform: (_chunk, _encoding, done) => done(new Error('disk full')) });
    await expect(converse(piped('ferry?\n'), { output: full })).rejects.toThrow('disk full');
  });

  test('ends when its signal aborts', async () => {
    const waiting = new PassThrough();
    const leaving = new AbortController();
    const ended = converse(waiting, { signal: leaving.signal });
    leaving.abort();
    expect((await ended).failures).toBe(0);
  });
});

describe('on a terminal', () => {
  const CONTROL_C = '\u0003';
  const CONTROL_D = '\u0004';
  const UP = '\u001b[A';

  async function typed(keys: string, waitFor: string): Promise<string> {
    const keyboard = new PassThrough();
    const screen = new PassThrough();
    let seen = '';
    screen.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
    });
    const ended = converse(keyboard, { interactive: true, output: screen });
    for (const key of keys.split(/(?<=\r)/)) {
      keyboard.write(key);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await ended;
    expect(stripVTControlCharacters(seen)).toContain(waitFor);
    return stripVTControlCharacters(seen);
  }

  test('greets, prompts, answers, and leaves on exit', async () => {
    const screen = await typed('ferry?\rexit\r', '│ The ferry');
    expect(screen).toMatch(/^Ask a question/);
    expect(screen.match(/dateline> ferry\?/g)).toHaveLength(1);
    expect(screen.trimEnd()).toMatch(/dateline> exit$/);
  });

  test('the arrow brings back the question before', async () => {
    const screen = await typed(`whales?\r${UP}\rexit\r`, 'dateline> whales?');
    expect(screen.match(/Nothing in the archive/g)).toHaveLength(2);
  });

  test.each([
    ['Ctrl-C', CONTROL_C],
    ['Ctrl-D', CONTROL_D],
  ])('%s leaves with the cursor on a new line', async (_, key) => {
    expect(await typed(`ferry?\r${key}`, '│ The ferry')).toMatch(/dateline> \n$/);
  });
});
