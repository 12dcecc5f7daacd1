import { describeRule } from '../table.ts';

describeRule(
  'decades',
  '2024-03-01',
  {
    'It was popular in the [1990s].': '1990-01-01..1999-12-31 decade stated',
    'The town grew in the [mid-1980s].': '1980-01-01..1989-12-31 decade stated',
    "Fashion of the [1970's] returned.": '1970-01-01..1979-12-31 decade stated',
    'He played in [the late ’60s].': '1960-01-01..1969-12-31 decade stated',
    'Clubs of [the 80s] were loud.': '1980-01-01..1989-12-31 decade stated',
    '[The noughties] were loud.': '2000-01-01..2009-12-31 decade stated',
    'Jazz bloomed in [the Roaring Twenties].': '1920-01-01..1929-12-31 decade stated',
  },
  [
    'She was in her 40s.',
    'Temperatures climbed into the 90s.',
    'He shot four rounds in the 60s.',
    'A man in his sixties was hurt.',
    'It sold for $1990s.',
  ],
);
