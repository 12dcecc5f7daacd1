import { describeRule } from '../table.ts';

describeRule(
  'parts of months and years',
  '2022-05-10',
  {
    'Rents fell in [the first nine months of 1998].': '1998-01-01..1998-09-30 span stated',
    'The dam was built in [the final three months of last year].': '2021-10-01..2021-12-31 span resolved',
    'Rain fell on [the last day of February 2020].': '2020-02-29 day stated',
    'It snowed in [the last two weeks of March].': '2022-03-18..2022-03-31 span resolved',
    'Sales rose in [the first three months of the year].': '2022-01-01..2022-03-31 span resolved',
    'Sales rose in [the last quarter of the year].': '2021-10-01..2021-12-31 quarter resolved',
    'Sales will fall in [the second half of the year].': '2022-07-01..2022-12-31 span resolved',
    'It was shut in [the first half of April].': '2022-04-01..2022-04-15 span resolved',
    'It was sold in [the latter half of 2019].': '2019-07-01..2019-12-31 span stated',
  },
  [
    'The first three months of the war were quiet.',
    'In the last two weeks of his life he sang.',
    'They scored in the second half of the match.',
  ],
);
