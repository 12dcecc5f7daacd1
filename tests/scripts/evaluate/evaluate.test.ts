import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOptions } from '../../../scripts/evaluate/read-options.ts';
import { Problem } from '../../../src/domain/problem.ts';
import { writeSmallData } from './small-data.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-evaluate-'));
  await writeSmallData(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Run {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function evaluate(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/evaluate.ts', ...args], (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
  });
}

const reportOf = async (name: string) => JSON.parse(await readFile(path.join(folder, name), 'utf8'));

describe('npm run evaluate', () => {
  test('measures every suite on questions whose answers are known', async () => {
    const { code, output, errors } = await evaluate(
      'answers',
      '--data',
      folder,
      '--json',
      path.join(folder, 'all.json'),
    );
    expect(errors).toBe('');
    expect(code).toBe(0);
    const { suites, threshold } = await reportOf('all.json');
    expect(suites.map(({ suite }: { suite: string }) => suite)).toEqual([
      'multihop',
      'squad',
      'asked',
      'silence',
    ]);
    const [multihop, squad, asked, silence] = suites;
    const value = (
      suite: { figures: Record<string, unknown>[] },
      group: string,
      system: string,
      metric: string,
    ) =>
      suite.figures.find((it) => it.group === group && it.system === system && it.metric === metric)?.value;

    // One question is neither null nor for fitting; two of its three facts stand in the archive.
    expect(multihop.outcomes).toHaveLength(1);
    for (const system of ['BM25', 'vectors', 'Dateline']) {
      expect(value(multihop, '', system, 'Hits@10')).toBe(1);
      expect(value(multihop, '', system, 'recall@10')).toBeCloseTo(2 / 3);
      expect(value(multihop, '', system, 'all@10')).toBe(0);
    }
    expect(value(multihop, '', 'BM25', 'MRR@10')).toBe(1);

    // Both paragraphs are found; one of the two answers stands in no quote.
    expect(squad.outcomes).toHaveLength(2);
    expect(value(squad, '', 'Dateline', 'first')).toBe(1);
    expect(value(squad, '', 'Dateline', 'in quote')).toBe(0.5);

    // One of five passages is for development; its questions repeat its sentences.
    expect(asked.outcomes.map(({ passage }: { passage: number }) => passage)).toEqual([4, 4]);
    for (const group of ['D: direct', 'P: in other words']) {
      expect(value(asked, group, 'Dateline', 'first')).toBe(1);
      expect(value(asked, group, 'Dateline', 'quote')).toBe(1);
    }

    expect(silence.outcomes.map(({ set }: { set: string }) => set)).toEqual([
      'multihop',
      'multihop null',
      'asked',
      'asked',
      'asked N',
      ...Array(4).fill('squad'),
    ]);
    const silent = silence.outcomes
      .filter(({ set }: { set: string }) => set === 'asked')
      .filter(({ signals }: { signals: { Dateline: number } }) => signals.Dateline < threshold);
    expect(value(silence, 'asked : asked N', 'Dateline', 'silent')).toBe(silent.length / 2);
    expect(value(silence, 'multihop : multihop null', 'BM25', 'AUROC')).toBe(1);
    expect(output).toMatch(/^squad \(\d+ s, \d+ questions\/s\)$/m);
  });

  test('says what data is missing and measures the rest', async () => {
    await rm(path.join(folder, 'archive/asked.jsonl'));
    const { code, output, errors } = await evaluate(
      'answers',
      ...['--data', folder],
      ...['--suite', 'asked', '--suite', 'squad'],
      ...['--json', path.join(folder, 'some.json')],
    );
    expect(code).toBe(2);
    expect(errors).toContain(`asked is left out: ${path.join(folder, 'archive/asked.jsonl')} is missing.`);
    expect(output).toMatch(/^squad/m);
    const { suites, problems } = await reportOf('some.json');
    expect(suites.map(({ suite }: { suite: string }) => suite)).toEqual(['squad']);
    expect(problems).toHaveLength(1);
  });

  test.each([
    [[], 'answers or dates'],
    [['answers'], '--data'],
    [['answers', '--data', '.', '--suite', 'poems'], '--suite is "poems"; it must be one of multihop, squad'],
    [['answers', '--data', '.', '--modle', 'x'], "'--modle'"],
  ])('explains the command line %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
    expect(() => readOptions(args)).toThrow(Problem);
  });

  test('ends with one message where the data is missing', async () => {
    const { code, errors } = await evaluate('dates', '--data', 'tests');
    expect(code).toBe(1);
    expect(errors).toContain('eval/datetime/aquaint.jsonl is missing');
    expect(errors).not.toContain('    at ');
  });
});
