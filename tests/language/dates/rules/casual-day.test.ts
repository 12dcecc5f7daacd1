import { describeRule } from '../table.ts';

describeRule(
  'today and its neighbours',
  '2024-03-01',
  {
    'The court sits [today].': '2024-03-01 day resolved',
    '[Yesterday] the river rose.': '2024-02-29 day resolved',
    'The shop opens [tomorrow morning].': '2024-03-02 day resolved',
    'Fire broke out [last night].': '2024-02-29 day resolved',
    'He landed [this morning].': '2024-03-01 day resolved',
    '[Tonight] Lima sleeps.': '2024-03-01 day resolved',
    'They sing [tonight].': '2024-03-01 day resolved',
    'She left [the day before yesterday].': '2024-02-28 day resolved',
  },
  [
    'He told USA Today about it.',
    'She told Entertainment Tonight that she would host The Tonight Show.',
    'The news was read on World News Tonight.',
    'The cars of tomorrow were shown.',
    "Today's youth read less.",
    'In the morning they sleep.',
  ],
);
