import { describeRule } from '../table.ts';

describeRule(
  'anchored days and counts',
  '2020-06-17',
  {
    '[The previous day], the bridge was open.': '2020-06-16 day resolved',
    'It rained on [May 3, 2019]. [That day] the dam broke.': [
      '2019-05-03 day stated',
      '2019-05-03 day resolved',
    ],
    'He spoke on [May 3, 2019] and left [the next day].': [
      '2019-05-03 day stated',
      '2019-05-04 day resolved',
    ],
    'She won on [May 3, 2019] and retired [two weeks later].': [
      '2019-05-03 day stated',
      '2019-05-13..2019-05-19 week resolved',
    ],
    'The fair opened in [1998]. [A year earlier] it had no roof.': [
      '1998-01-01..1998-12-31 year stated',
      '1997-01-01..1997-12-31 year resolved',
    ],
  },
  [
    'Two days before the vote, tempers were high.',
    'It made his day, and the day after tastes different.',
    'Veterans gather again, 75 years later.',
    'The next day-trip is full.',
  ],
);
