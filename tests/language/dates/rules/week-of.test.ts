import { describeRule } from '../table.ts';

describeRule(
  'weeks by a day or a month',
  '2016-11-07',
  {
    'It ran in [the week of Sept. 16].': '2016-09-12..2016-09-18 week resolved',
    'Orders rose in [the week ending October 8].': '2016-10-02..2016-10-08 week resolved',
    'It snowed in [the week commencing 4 April].': '2016-04-04..2016-04-10 week resolved',
    'They wed on [the weekend of Sept. 17].': '2016-09-17..2016-09-18 weekend resolved',
    'It snowed in [the first week of October].': '2016-10-03..2016-10-09 week resolved',
    'He left in [the last week of July 2016].': '2016-07-25..2016-07-31 week stated',
    'Rain came in [the second week of 2015].': '2015-01-05..2015-01-11 week stated',
  },
  ['It was the week of his life.', 'In the first week of the trial he slept.'],
);
