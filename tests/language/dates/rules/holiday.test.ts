import { describeRule } from '../table.ts';

describeRule(
  'holidays',
  '2022-10-20',
  {
    'They met on [Christmas Day].': '2021-12-25 day resolved',
    'It shut on [Easter Sunday 2023].': '2023-04-09 day stated',
    'The storm hit [last Thanksgiving].': '2021-11-25 day resolved',
    'Votes will be counted on [Election Day].': '2022-11-08 day resolved',
    'The shop burned on [Good Friday].': '2022-04-15 day resolved',
    'It opened on [Memorial Day last year].': '2021-05-31 day resolved',
    'The band played on [the Fourth of July].': '2022-07-04 day resolved',
    'Crowds came on [New Year’s Eve 1999].': '1999-12-31 day stated',
    'Rain spoiled the [Labor Day weekend].': '2022-09-03..2022-09-05 weekend resolved',
    'Prices rose in [Thanksgiving week].': '2021-11-22..2021-11-28 week resolved',
    'She sat after her [Christmas Day] broadcast in [2017].': [
      '2017-12-25 day stated',
      '2017-01-01..2017-12-31 year stated',
    ],
    'All the [Black Friday] deals at a glance.': '2022-11-25 day resolved',
    'Fireworks were banned on [July Fourth].': '2022-07-04 day resolved',
    'Pancakes were fried on [Shrove Tuesday].': '2022-03-01 day resolved',
    'Gifts were counted on [Giving Tuesday].': '2021-11-30 day resolved',
    'He flew home for [Christmas].': '2021-12-25 day resolved',
  },
  [
    'A Christmas tree fell over.',
    'Easter eggs were sold out.',
    'Every Christmas Day they swim, and every Black Friday they shop.',
    'They sailed to Easter Island.',
    'India’s Independence Day drew crowds.',
    'What a day it was.',
  ],
);
