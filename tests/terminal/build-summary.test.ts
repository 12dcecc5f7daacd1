import { expect, it } from 'vitest';
import type { BuildReport } from '../../src/archive/build-archive.ts';
import { parseDay } from '../../src/domain/day.ts';
import { renderBuildSummary } from '../../src/terminal/build-summary.ts';

const report: BuildReport = {
  articles: 1200,
  passages: 30_000,
  reused: 1,
  published: { from: parseDay('2024-03-07')!, to: parseDay('2025-04-16')! },
  skipped: [],
};
const about = { corpusFolder: '/news', indexFolder: '/var/index', seconds: 12.34 };

it('tells articles, passages, days, seconds, rate and place', () => {
  expect(renderBuildSummary(report, about)).toBe(
    [
      'Indexed 1,200 articles in 30,000 passages, published 7 March 2024 – 16 April 2025',
      '12.3 s, 2,431 passages/s; 1 passage unchanged since the last build',
      'The index is in /var/index',
    ].join('\n'),
  );
});

it('lists what was skipped with file, line and reason, before the counts', () => {
  const skipped = [
    { file: 'a.txt', line: 1, reason: 'has no date' },
    { file: 'b.jsonl', line: 7, reason: 'is the same article as a.txt', duplicateOf: 'a.txt' },
    { file: 'evil\n\u001b[2J.md', line: 3, reason: 'has bad YAML' },
  ];
  const lines = renderBuildSummary({ ...report, skipped }, about).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'a.txt:1 has no date',
    'b.jsonl:7 is the same article as a.txt',
    'evil \ufffd[2J.md:3 has bad YAML',
  ]);
  expect(lines).toContain('Skipped, as listed above: 2 with faults, 1 duplicate');
});

it('says when nothing could be built, and of what', () => {
  const nothing = {
    ...report,
    articles: 0,
    passages: 0,
    skipped: [{ file: 'a.txt', line: 1, reason: 'has no date' }],
  };
  expect(renderBuildSummary(nothing, about)).toBe(
    'a.txt:1 has no date\nNothing could be built: there is no readable article in /news.',
  );
});

it('counts articles without passages', () => {
  const bare = renderBuildSummary({ ...report, passages: 0, reused: 0 }, about);
  expect(bare).toContain('0 passages/s; 0 passages unchanged');
});
