import { expect, test } from 'vitest';
import type { Figure } from '../../../scripts/evaluate/report.ts';
import { renderTable } from '../../../scripts/evaluate/table.ts';

const figure = (group: string, system: string, metric: string, value: number): Figure => ({
  group,
  system,
  metric,
  value,
  low: value - 0.1,
  high: value + 0.1,
  questions: 7,
});

test('a table has a row for each system and a column for each metric, cells empty where nothing was measured', () => {
  const figures = [
    figure('', 'BM25', 'first', 0.5),
    figure('', 'Dateline', 'first', 0.75),
    figure('', 'Dateline', 'in quote', 0.6),
  ];
  expect(
    renderTable({ suite: 'squad', figures, outcomes: [], seconds: 61.4, questionsPerSecond: 80.2 }),
  ).toBe(
    [
      'squad (61 s, 80 questions/s)',
      '          first                in quote',
      'BM25      0.500 (0.400-0.600)',
      'Dateline  0.750 (0.650-0.850)  0.600 (0.500-0.700)',
      '',
    ].join('\n'),
  );
});

test('groups of questions are told apart, and speed is left out where nothing was asked', () => {
  const figures = [figure('D', 'BM25', 'first', 0.5), figure('P', 'BM25', 'first', 0.25)];
  expect(renderTable({ suite: 'asked', figures, outcomes: [], seconds: 2, questionsPerSecond: null })).toBe(
    [
      'asked (2 s)',
      '          first',
      'D / BM25  0.500 (0.400-0.600)',
      'P / BM25  0.250 (0.150-0.350)',
      '',
    ].join('\n'),
  );
});
