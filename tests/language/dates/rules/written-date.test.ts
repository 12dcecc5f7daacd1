import { describeRule } from '../table.ts';

describeRule(
  'dates in words',
  '2025-04-16',
  {
    'She was born on [the twenty-second of June, 1980].': '1980-06-22 day stated',
    'It began on [the third day of March].': '2025-03-03 day resolved',
    'They met on [May twenty-first 1970].': '1970-05-21 day stated',
    'It has rained [since February the second].': '2025-02-02.. day resolved',
  },
  ['You may first eat.', 'It was the first of many, and a third of mayors left.'],
);
