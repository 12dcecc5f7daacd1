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
    'He fell on [May 3, 2019]. He sat in court [the next morning] and drove home [that evening].': [
      '2019-05-03 day stated',
      '2019-05-04 day resolved',
      '2019-05-04 day resolved',
    ],
    'She won on [May 3, 2019] and retired [two weeks later].': [
      '2019-05-03 day stated',
      '2019-05-13..2019-05-19 week resolved',
    ],
    'She fell on [May 3, 2019]; he asked if it hurt, and [two days later] she walked.': [
      '2019-05-03 day stated',
      '2019-05-05 day resolved',
    ],
    'It rained in [May 2019], less than [the month before].': [
      '2019-05-01..2019-05-31 month stated',
      '2019-04-01..2019-04-30 month resolved',
    ],
    'She fell on [May 3, 2019] and rose [a fortnight later].': [
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
    'If she wins, the prize would be paid two weeks later.',
    'He warned that unless it rains the river would be dry a month later.',
    'The next day-trip is full.',
  ],
);
