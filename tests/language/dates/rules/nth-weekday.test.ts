import { describeRule } from '../table.ts';

describeRule(
  'the nth weekday of a month',
  '2018-03-20',
  {
    'It fell on [the first Friday of March].': '2018-03-02 day resolved',
    'We voted on [the last Tuesday in May 2017].': '2017-05-30 day stated',
    'They will meet on [the second Monday of next month].': '2018-04-09 day resolved',
  },
  ['Every first Monday of June they run.', 'There was no fifth Sunday in February 2017.'],
);
