import { describeRule } from '../table.ts';

describeRule(
  'years',
  '2024-10-08',
  {
    'They left in [2020].': '2020-01-01..2020-12-31 year stated',
    'Since his [2020] departure he has been silent.': '2020-01-01..2020-12-31 year stated',
    'A landmark [1973] ruling fell.': '1973-01-01..1973-12-31 year stated',
    'Fires broke out in [1994], [1995] and [1997].': [
      '1994-01-01..1994-12-31 year stated',
      '1995-01-01..1995-12-31 year stated',
      '1997-01-01..1997-12-31 year stated',
    ],
    'It slipped in [late 2019].': '2019-01-01..2019-12-31 year stated',
    'However, [2024] could bring change.': '2024-01-01..2024-12-31 year stated',
    'His debut ([1984]) flopped.': '1984-01-01..1984-12-31 year stated',
    'The [2019-20] season was cut short.': '2019-01-01..2020-12-31 span stated',
    'She ruled [from 1991 to 1997].': '1991-01-01..1997-12-31 span stated',
    'It cost £2,019 in [2019].': '2019-01-01..2019-12-31 year stated',
    'They marched in [’68] and in the summer of [’04].': [
      '1968-01-01..1968-12-31 year stated',
      '2004-01-01..2004-12-31 year stated',
    ],
    'Turnout in the [2008] elections rose.': '2008-01-01..2008-12-31 year stated',
  },
  [
    'His ’57 Chevy won 3-’57.',
    'Some 2024 people came.',
    'In all 2024 people came, of 2000 workers.',
    'See page 2011, Room 2020 and Flight 1999.',
    'It cost $2020.',
    'He drove a 1997 Ford.',
    'They live at 2024 Main Street.',
    'Doors open at 2000 GMT.',
    'Call 555-2019 about part 2020-A3.',
    'The 1500 metres went to Kenya.',
    'It ships with release 2021.4.',
  ],
);
