import { describeRule } from '../table.ts';

describeRule(
  'dates without a month',
  '2024-10-09',
  {
    'They met again on [the 21st].': '2024-09-21 day resolved',
    'They will meet again on [the 21st].': '2024-10-21 day resolved',
    'She left on [May 3, 2019] and was back by [the 9th].': [
      '2019-05-03 day stated',
      '2019-05-09 day resolved',
    ],
    'It opened on [May 25, 2019], and on [the 7th] it shut.': [
      '2019-05-25 day stated',
      '2019-06-07 day resolved',
    ],
    'He was fined on [March 31, 2024] and again on [the 30th].': [
      '2024-03-31 day stated',
      '2024-04-30 day resolved',
    ],
  },
  [
    'They live on the 5th floor and came on the 10th attempt.',
    'She took the lead on the 18th, a birdie.',
    'Offices on the 4th and 5th floors burned.',
    'He won on the 1st ballot.',
  ],
);
