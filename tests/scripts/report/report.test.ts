import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseDay } from '../../../src/domain/day.ts';
import { DiskQuestionLog } from '../../../src/operations/disk-question-log.ts';
import { createLogger } from '../../../src/operations/logger.ts';
import type { EndedQuestion } from '../../../src/operations/question-log.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-report-'));
  const logger = createLogger({ level: 'info', secrets: [], destination: process.stderr });
  let today = parseDay('2024-05-01')!;
  const file = path.join(folder, 'questions.sqlite');
  const log = new DiskQuestionLog({ file, today: () => today, logger });
  const unanswered = (text: string): EndedQuestion => ({ kind: 'dm', outcome: 'not-found', text });
  log.record(unanswered('Who sank?'));
  today = parseDay('2025-03-03')!;
  log.record(unanswered('How tall is the mast?'));
  log.feedback({
    question: 'Who opened the bridge?',
    verdict: 'down',
    articles: [{ id: 'b', title: 'Mayor opens bridge' }],
    ballot: '1:1',
  });
  log.close();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function report(args: readonly string[], settings: Record<string, string> = {}) {
  const script = path.resolve('scripts/report.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), script, ...args],
    { cwd: folder, env: { PATH: process.env.PATH, DATA_DIR: folder, ...settings }, encoding: 'utf8' },
  );
  return { code: status, output: stdout, errors: stderr };
}

it('tells what is kept, from the day that is typed on', () => {
  const all = report([]);
  expect(all).toMatchObject({ code: 0, errors: '' });
  expect(all.output).toMatch(/2 questions: [\s\S]*Who sank\?[\s\S]*100 % {2}Who opened the bridge\?/);
  const { output } = report(['--since', 'January 2025', '--json']);
  expect(JSON.parse(output)).toMatchObject({
    since: '2025-01-01',
    questions: { 'not-found': 1 },
    unanswered: [{ question: 'How tall is the mast?', times: 1, last: '2025-03-03' }],
    rejected: [{ down: 1, up: 0, share: 1, articles: [{ id: 'b', title: 'Mayor opens bridge', down: 1 }] }],
  });
});

it.each<[string, readonly string[], Record<string, string>, RegExp]>([
  ['a date that is none', ['--since', 'yore'], {}, /^--since is "yore", but must be a date such as/],
  [
    'an option that is none',
    ['--until', '2024'],
    {},
    /no option --until\. Allowed are: --since DATE, --limit N/,
  ],
  ['words', ['harbour'], {}, /"harbour" is not understood here/],
  ['an empty folder', [], { DATA_DIR: './none' }, /No questions have been kept yet.*DATA_DIR/],
  ['keeping none', [], { KEEP_QUESTIONS: 'no' }, /KEEP_QUESTIONS is no/],
])('stops with one message about %s', (_, args, settings, message) => {
  const { code, output, errors } = report(args, settings);
  expect(errors).toMatch(message);
  expect(errors.trimEnd()).not.toContain('\n');
  expect([code, output]).toEqual([1, '']);
});
