import { describeRule } from '../table.ts';

describeRule(
  'days of a month',
  '2024-10-08',
  {
    'Awards were given on [September 30].': '2024-09-30 day resolved',
    'It burned on [Aug. 7, 1998], a Friday.': '1998-08-07 day stated',
    'It fell on [30 September 2024].': '2024-09-30 day stated',
    'They left on [the 7th of August].': '2024-08-07 day resolved',
    'He flew out on [Dec. 5].': '2023-12-05 day resolved',
    'He will fly out on [Dec. 5].': '2024-12-05 day resolved',
    'Talks resume [Oct. 21].': '2024-10-21 day resolved',
    'The paper said so on [Monday, Oct. 7].': '2024-10-07 day resolved',
    'She won it on [October 23rd last year].': '2023-10-23 day resolved',
    'The poll ran [Sept. 7-10].': '2024-09-07..2024-09-10 span resolved',
    'It lasted [from 4 to 22 January, 1995].': '1995-01-04..1995-01-22 span stated',
    'He has invited them to a feast on [Oct. 30].': '2024-10-30 day resolved',
    'it opened on [june 4] and shut on [SEPTEMBER 30, 2016].': [
      '2024-06-04 day resolved',
      '2016-09-30 day stated',
    ],
    'The baby came on [Feb. 29].': '2024-02-29 day resolved',
  },
  [
    'Borrowers may 5 times a year apply.',
    'By Aug. 30 percent of shops were shut; June 30-year bonds fell.',
    'They march 5 miles and may 4 times rest.',
    'On 12 May be careful.',
    'Its April 31 issue never came.',
    'Chapter 7 March on!',
  ],
);
