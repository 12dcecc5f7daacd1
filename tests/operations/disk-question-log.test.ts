import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import Database from 'libsql';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Day, parseDay } from '../../src/domain/day.ts';
import { DiskQuestionLog } from '../../src/operations/disk-question-log.ts';
import { createLogger } from '../../src/operations/logger.ts';
import type { EndedQuestion, Feedback } from '../../src/operations/question-log.ts';
import { MOST_KEPT, QuestionStore } from '../../src/operations/question-store.ts';

const monday = parseDay('2025-03-03')!;
const always = parseDay('0001-01-01')!;

let folder: string;
let file: string;
let today: Day;
let lines: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-questions-'));
  file = path.join(folder, 'data', 'questions.sqlite');
  today = monday;
  lines = [];
});

const destination = {
  write(line: string) {
    lines.push(line);
  },
};

function openLog(): DiskQuestionLog {
  const logger = createLogger({ level: 'info', secrets: [], destination });
  const log = new DiskQuestionLog({ file, today: () => today, logger });
  onTestFinished(async () => {
    log.close();
    await rm(folder, { recursive: true, force: true });
  });
  return log;
}

/** What was kept from a day on, as the report reads it. */
function kept(since = always) {
  const store = QuestionStore.read(file);
  try {
    return { questions: store.questionsSince(since), feedback: store.feedbackSince(since) };
  } finally {
    store.close();
  }
}

const question = (text: string): EndedQuestion => ({
  kind: 'mention',
  outcome: 'answered',
  text,
  score: 0.8,
});
const verdict = (verdict: Feedback['verdict'], ballot: string): Feedback => ({
  question: 'Who opened the bridge?',
  verdict,
  articles: [{ id: 'a1', title: 'Mayor opens bridge' }],
  ballot,
});

describe('what is kept', () => {
  it('is there after the log is opened anew, by day', () => {
    openLog().record(question('Who opened the bridge?'));
    today = parseDay('2025-03-04')!;
    openLog().record({
      kind: 'dm',
      outcome: 'not-found',
      text: 'How tall is the mast?',
      closest: ['A mast falls'],
    });
    expect(kept().questions).toEqual([
      { day: monday, outcome: 'answered', question: 'Who opened the bridge?', closest: [] },
      { day: today, outcome: 'not-found', question: 'How tall is the mast?', closest: ['A mast falls'] },
    ]);
    expect(kept(today).questions).toHaveLength(1);
  });

  it('holds a second thought in place of the first, for each person and answer', () => {
    const log = openLog();
    for (const [each, ballot] of [
      ['up', '1:1'],
      ['up', '1:1'],
      ['down', '1:2'],
      ['down', '1:1'],
    ] as const) {
      log.feedback(verdict(each, ballot));
    }
    expect(kept().feedback).toEqual([
      {
        day: monday,
        question: 'Who opened the bridge?',
        verdict: 'down',
        articles: [{ id: 'a1', title: 'Mayor opens bridge' }],
      },
      expect.objectContaining({ verdict: 'down' }),
    ]);
  });

  it('has no trace of people: not in the text, not in the file', async () => {
    const log = openLog();
    log.record(question('<@111111111111111111> asked what @gwendolyn said'));
    log.feedback({ ...verdict('up', 'message-9:person-7'), question: 'what did <@222222222222222222> say' });
    log.close();
    expect(kept().questions[0]!.question).toBe('asked what said');
    const files = await readdir(path.dirname(file));
    const bytes = await Promise.all(
      files.map((name) => readFile(path.join(path.dirname(file), name), 'latin1')),
    );
    expect(bytes.join()).toContain('asked what said');
    expect(bytes.join()).not.toMatch(/1{18}|2{18}|gwendolyn|person-7|message-9/);
    expect((await stat(path.dirname(file))).mode & 0o077).toBe(0);
  });

  it('is nothing, not even a file, where nothing is asked', async () => {
    const log = openLog();
    log.record(question(' <@1> '));
    log.close();
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is bounded: the oldest go', () => {
    const log = openLog();
    log.record(question('The very first?'));
    log.close();
    const database = new Database(file);
    database.exec(`
      WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${MOST_KEPT})
      INSERT INTO questions (day, kind, outcome, question, closest)
      SELECT '2025-03-03', 'dm', 'answered', n, '[]' FROM numbers`);
    database.close();
    log.record(question('The last?'));
    const { questions } = kept();
    expect(questions).toHaveLength(MOST_KEPT);
    expect([questions[0]!.question, questions.at(-1)!.question]).toEqual(['2', 'The last?']);
  });
});

/** Runs a program of its own that keeps questions in the file of this test. */
async function runProgram(
  work: string,
  shell = '',
): Promise<{ process: ChildProcess; output: Promise<string> }> {
  const source = (name: string) => JSON.stringify(pathToFileURL(path.resolve('src/operations', name)).href);
  const program = path.join(folder, `program-${Math.random()}.mjs`);
  await writeFile(
    program,
    `import { DiskQuestionLog } from ${source('disk-question-log.ts')};
     import { createLogger } from ${source('logger.ts')};
     const logger = createLogger({ level: 'info', secrets: [], destination: process.stdout });
     const log = new DiskQuestionLog({ file: ${JSON.stringify(file)}, today: () => '2025-03-03', logger });
     const record = (text) => log.record({ kind: 'dm', outcome: 'answered', text });
     ${work}`,
  );
  const command = `${shell} exec "$0" --import "$1" "$2"`;
  const child = spawn('bash', ['-c', command, process.execPath, import.meta.resolve('tsx'), program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { process: child, output: text(child.stdout!) };
}

describe('trouble', () => {
  it('does not come of several processes that write at once', async () => {
    openLog();
    const writers = await Promise.all(
      ['a', 'b', 'c'].map((name) =>
        runProgram(`for (let n = 0; n < 300; n++) {
          record('question ${name}' + n);
          if (n % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
        }
        log.close();`),
      ),
    );
    expect(await Promise.all(writers.map(({ output }) => output))).toEqual(['', '', '']);
    const { questions } = kept();
    expect(new Set(questions.map((each) => each.question)).size).toBe(900);
  });

  it('on a full disk is logged once, and what was kept before stays readable', async () => {
    openLog();
    // A limit on the size of files stands in for the end of the disk.
    const writer = await runProgram(
      `for (let n = 0; n < 3000; n++) record('question ' + n + ' ' + 'x '.repeat(200));
       console.log('still answering');`,
      "trap '' XFSZ; ulimit -f 400;",
    );
    const output = (await writer.output).trim().split('\n');
    const complaints = output.filter((line) => line.includes('questions cannot be kept'));
    expect(complaints).toHaveLength(1);
    expect(output.at(-1)).toBe('still answering');
    const { questions } = kept();
    expect(questions.length).toBeGreaterThan(10);
    expect(questions.length).toBeLessThan(3000);
  });

  it('that is put right needs no restart', async () => {
    await writeFile(path.join(folder, 'data'), 'a file where the folder is to be');
    const log = openLog();
    log.record(question('Lost one?'));
    log.feedback(verdict('up', '1:1'));
    log.record(question('Lost two?'));
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
      'questions cannot be kept; answering goes on',
    ]);
    await rm(path.join(folder, 'data'));
    log.record(question('Kept again?'));
    expect(JSON.parse(lines.at(-1)!).msg).toBe('questions are kept again');
    expect(kept().questions.map((each) => each.question)).toEqual(['Kept again?']);
  });

  it.each([
    ['no data base', () => writeFile(file, 'these are no questions '.repeat(500))],
    ['the data base of a later version', async () => new Database(file).exec('PRAGMA user_version = 9')],
  ])('a file that is %s stops no answer, and the report says so', async (_, damage) => {
    await mkdir(path.dirname(file));
    await damage();
    const log = openLog();
    log.record(question('Who opened the bridge?'));
    log.record(question('Who closed the bridge?'));
    expect(lines).toHaveLength(1);
    expect(() => kept()).toThrow(
      expect.objectContaining({ identifier: 'QUESTIONS_UNREADABLE', message: expect.stringContaining(file) }),
    );
  });

  it('of a process that is killed leaves the others writing', async () => {
    const log = openLog();
    log.record(question('Before?'));
    const writer = await runProgram(`for (let n = 0; ; n++) {
      record('question ' + n);
      if (n === 50) console.log('writing');
      await new Promise((resolve) => setImmediate(resolve));
    }`);
    await once(writer.process.stdout!, 'data');
    writer.process.kill('SIGKILL');
    await once(writer.process, 'exit');
    log.record(question('After?'));
    expect(lines).toEqual([]);
    const { questions } = kept();
    expect(questions.length).toBeGreaterThan(52);
    expect(questions.at(-1)!.question).toBe('After?');
  });
});

it('says that nothing has been kept yet, and where it would be', () => {
  expect(() => QuestionStore.read(file)).toThrow(
    expect.objectContaining({
      identifier: 'QUESTIONS_MISSING',
      message: expect.stringMatching(/questions\.sqlite.*KEEP_QUESTIONS.*DATA_DIR/),
    }),
  );
});
