import { describeRule } from '../table.ts';

describeRule(
  'dates in a month',
  '2017-12-07',
  {
    'We meet on [the 20th of next month].': '2018-01-20 day resolved',
    'It was paid on [the 3rd of this month].': '2017-12-03 day resolved',
    'It was held on [Wednesday], the 18th anniversary.': '2017-12-06 day resolved',
    'They left on [Friday the 1st].': '2017-12-01 day resolved',
    'The sale will start on [Friday, the 15th].': '2017-12-15 day resolved',
  },
  ['He came in on the 15th floor.', 'It ended on the 18th hole.', 'We met on the 31st of last month.'],
);
