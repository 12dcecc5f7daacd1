import { expect, it } from 'vitest';
import { makeReport } from '../../../scripts/report/make-report.ts';
import { renderReport } from '../../../scripts/report/render-report.ts';
import { parseDay } from '../../../src/domain/day.ts';
import type { KeptFeedback, KeptQuestion } from '../../../src/operations/question-store.ts';

const day = (text: string) => parseDay(text)!;
const bridge = { id: 'b', title: 'Mayor opens bridge' };
const ferry = { id: 'f', title: 'Ferry stops' };

const questions: KeptQuestion[] = [
  {
    day: day('2025-03-01'),
    outcome: 'not-found',
    question: 'How tall is the mast?',
    closest: ['A mast falls'],
  },
  { day: day('2025-03-02'), outcome: 'answered', question: 'Who opened the bridge?', closest: [] },
  { day: day('2025-03-03'), outcome: 'not-found', question: 'how tall is the mast', closest: ['A new mast'] },
  { day: day('2025-03-03'), outcome: 'not-found', question: 'Who sank?', closest: [] },
  { day: day('2025-03-03'), outcome: 'failed', question: 'Who sailed?', closest: [] },
];

const feedback: KeptFeedback[] = [
  { day: day('2025-03-01'), question: 'Who opened the bridge?', verdict: 'up', articles: [bridge] },
  { day: day('2025-03-02'), question: 'who opened the bridge', verdict: 'down', articles: [ferry] },
  { day: day('2025-03-03'), question: 'Who opened the bridge?', verdict: 'down', articles: [bridge, ferry] },
  { day: day('2025-03-03'), question: 'Who stopped the ferry?', verdict: 'up', articles: [ferry] },
  { day: day('2025-03-03'), question: 'Who sank?', verdict: 'down', articles: [ferry] },
];

it('counts how questions ended, what cannot be answered, and which answers are rejected', () => {
  expect(makeReport(null, questions, feedback)).toEqual({
    since: null,
    questions: { answered: 1, 'not-found': 3, refused: 0, failed: 1 },
    unanswered: [
      { question: 'how tall is the mast', times: 2, last: '2025-03-03', closest: ['A new mast'] },
      { question: 'Who sank?', times: 1, last: '2025-03-03', closest: [] },
    ],
    rejected: [
      {
        question: 'Who opened the bridge?',
        up: 1,
        down: 2,
        share: 2 / 3,
        last: '2025-03-03',
        articles: [
          { ...ferry, down: 2 },
          { ...bridge, down: 1 },
        ],
      },
      {
        question: 'Who sank?',
        up: 0,
        down: 1,
        share: 1,
        last: '2025-03-03',
        articles: [{ ...ferry, down: 1 }],
      },
    ],
  });
});

it('is shown in 80 columns, cut at the limit, and harmless to a terminal', () => {
  const report = makeReport(day('2025-03-01'), questions, feedback);
  const shown = renderReport(report, 1, false);
  expect(shown).toContain('since 1 March 2025: 1 answered, 3 not found, 0 refused, 1 failed');
  expect(shown).toContain(
    '  2 ×  how tall is the mast\n       last asked on 3 March 2025; closest: A new mast',
  );
  expect(shown).toContain(' 67 %  Who opened the bridge?\n       2 of 3 thumbs down');
  expect(shown).toContain('- Ferry stops (f)');
  expect(shown).not.toContain('Who sank?');
  expect(shown.match(/and 1 more/g)).toHaveLength(2);
  const long = {
    ...questions[0]!,
    question: `${'harbour '.repeat(40)}\u001b[31m`,
    closest: ['\u202egnihton'],
  };
  const hostile = renderReport(makeReport(null, [long], []), 5, true);
  for (const line of hostile.split('\n')) expect(line.length).toBeLessThanOrEqual(80 + 9);
  const plain = hostile.replaceAll('\u001b[1m', '').replaceAll('\u001b[22m', '');
  expect(plain).not.toContain('\u001b');
  expect(plain).not.toContain('\u202e');
});

it('says so where there is nothing to tell', () => {
  const shown = renderReport(makeReport(null, [], []), 5, false);
  expect(shown).toMatch(/^0 questions: 0 answered/);
  expect(shown).toMatch(/cannot answer\n\nNothing\.\n\nAnswers that people reject\n\nNone\.$/);
});
