import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readQuestionPairs } from '../../../scripts/training/question-pairs.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'questions-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(lines: readonly string[]) {
  const file = path.join(folder, 'questions.jsonl');
  await writeFile(file, lines.join('\n'));
  return readQuestionPairs(file);
}

it('reads questions with the passages that answer them, under either name, or without', async () => {
  const pairs = await read([
    '{"question": "Who sails?", "passage": "Ada sails."}',
    '',
    '{"question": "Who rows?", "evidence": "Ben rows.", "date": "2024-01-02"}',
    '{"question": "Who swims?", "evidence": ""}',
    '{"question": "", "evidence": ""}',
  ]);
  expect(pairs).toEqual([
    { question: 'Who sails?', passage: 'Ada sails.' },
    { question: 'Who rows?', passage: 'Ben rows.' },
    { question: 'Who swims?', passage: undefined },
  ]);
});

it('reads passages with questions, and keeps every fifth of them for development', async () => {
  const line = (name: string) =>
    JSON.stringify({
      sentences: [`${name} sails.`, 'It rains.'],
      questions: [
        { kind: 'D', text: `Does ${name} sail?`, sentences: [1] },
        { kind: 'N', text: `Does ${name} row?`, sentences: [] },
        { kind: 'P', text: `Is ${name} on the water?`, sentences: [1] },
      ],
    });
  const pairs = await read(['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay'].map(line));
  expect(pairs.slice(0, 2)).toEqual([
    { question: 'Does Ada sail?', passage: 'Ada sails. It rains.' },
    { question: 'Is Ada on the water?', passage: 'Ada sails. It rains.' },
  ]);
  expect(pairs.map(({ passage }) => passage?.split(' ')[0])).toEqual(
    ['Ada', 'Ben', 'Cleo', 'Dan', 'Fay'].flatMap((name) => [name, name]),
  );
});

it.each([
  ['another form', '{"query": "Who sails?"}'],
  ['no JSON', 'Who sails?'],
])('names file and line of %s', async (_, line) => {
  await expect(read(['{"question": "Who sails?"}', line])).rejects.toMatchObject({
    identifier: 'QUESTIONS_INVALID',
    message: expect.stringContaining('questions.jsonl:2 '),
  });
});

it('names a file that is not there', async () => {
  await expect(readQuestionPairs(path.join(folder, 'none.jsonl'))).rejects.toMatchObject({
    identifier: 'QUESTIONS_UNREADABLE',
    message: expect.stringContaining('none.jsonl'),
  });
});
