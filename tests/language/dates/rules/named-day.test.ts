import { describeRule } from '../table.ts';

describeRule(
  'days known by their date',
  '2022-06-16',
  {
    'He survived the [Sept. 11] attacks.': '2001-09-11 day stated',
    'Security changed after [9/11].': '2001-09-11 day stated',
    'The [January 6] hearings resumed.': '2021-01-06 day stated',
  },
  ['It is open 24/7.', 'A 9/10 review.'],
);
