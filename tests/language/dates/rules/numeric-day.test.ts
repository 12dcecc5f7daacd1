import { describeRule } from '../table.ts';

describeRule(
  'days and months in figures, year last',
  '2024-06-01',
  {
    'Signed [5/26/2024] here.': '2024-05-26 day stated',
    'Signed [26/5/2024] here.': '2024-05-26 day stated',
    'Signed [03.05.2024] here.': '2024-05-03 day stated',
    'The memo is dated [11/02/89].': '1989-11-02 day stated',
    'The memo is dated [26/5/24].': '2024-05-26 day stated',
    'Card valid to [11/2026].': '2026-11-01..2026-11-30 month stated',
  },
  [
    'They stand at 9-18-15 and 3/4/5, open 24/7/365.',
    'Version 1.2.2024.5 is out.',
    'They won 3-2, a 9/10 game, half of 1/2.',
    'Signed 31/31/2024 here.',
  ],
);
