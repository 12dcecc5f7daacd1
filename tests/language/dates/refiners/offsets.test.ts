import { describeRule } from '../table.ts';

// 2023-12-13 is a Wednesday.
describeRule(
  'times counted from a named one',
  '2023-12-13',
  {
    '[Two days before Christmas 2019], the mill caught fire.': '2019-12-23 day stated',
    '[Two weeks before Christmas], the mill caught fire.': '2023-12-11 day resolved',
    '[The day after Thanksgiving 2022], shops were empty.': '2022-11-25 day stated',
    '[A day after Monday]’s vote, the mayor resigned.': '2023-12-12 day resolved',
    '[Two days before Thursday]’s vote the mayor fled.': '2023-12-12 day resolved',
    'He fell ill [the week before May 13, 1999].': '1999-05-03..1999-05-09 week stated',
    'It was sold [three months after Easter 2016].': '2016-06-01..2016-06-30 month stated',
    'She left [a year after the 2020] election.': '2021-01-01..2021-12-31 year stated',
    'He resigned [the Monday before Easter 2024].': '2024-03-25 day stated',
    'They wed [the weekend after May 3, 2023].': '2023-05-06..2023-05-07 weekend stated',
    'The trial opens [a week from Friday].': '2023-12-22 day resolved',
    'The trial opens [two weeks from tomorrow].': '2023-12-28 day resolved',
    'Two days before the [2020] election she fell.': '2020-01-01..2020-12-31 year stated',
    'It was shut for two days before [Dec. 9].': '2023-12-09 day resolved',
    'It lasted 21 days from [Dec. 16, 1995].': '1995-12-16 day stated',
    'She was Singer of the Year following the [2022] season.': '2022-01-01..2022-12-31 year stated',
    'He resigned [Tuesday] after [Dec. 9] talks failed.': [
      '2023-12-12 day resolved',
      '2023-12-09 day resolved',
    ],
  },
  ['The day after the vote it rained.', 'Two weeks from home he turned back.'],
);
