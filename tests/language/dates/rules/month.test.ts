import { describeRule } from '../table.ts';

describeRule(
  'months',
  '2024-05-26',
  {
    'She spoke of it in [March].': '2024-03-01..2024-03-31 month resolved',
    'It snowed in [December].': '2023-12-01..2023-12-31 month resolved',
    'The park will open in [July].': '2024-07-01..2024-07-31 month resolved',
    'It began in [May].': '2024-05-01..2024-05-31 month resolved',
    'The book came out in [January 2023].': '2023-01-01..2023-01-31 month stated',
    'By [mid-January] the ice was gone.': '2024-01-01..2024-01-31 month resolved',
    'In [early March] he resigned.': '2024-03-01..2024-03-31 month resolved',
    'They moved [last November].': '2023-11-01..2023-11-30 month resolved',
    'Trains stop [next March].': '2025-03-01..2025-03-31 month resolved',
    'It was sold in [March of last year].': '2023-03-01..2023-03-31 month resolved',
    'The [October] flood ruined crops.': '2023-10-01..2023-10-31 month resolved',
    'He served in the [summer of 1998] and left in [August of that year].': [
      '1998-06-01..1998-08-31 season stated',
      '1998-08-01..1998-08-31 month resolved',
    ],
    'The case is heard in [June].': '2024-06-01..2024-06-30 month resolved',
  },
  [
    'It came a day after May named her deputy.',
    'You may leave. May I stay?',
    'They march at dawn; March on!',
    'Theresa May resigned, and May said little.',
    'A statement by April Jones moved June Smith.',
    'An august company and a sun that sat low.',
    'The Women’s March filled the square.',
    'Every January they swim.',
  ],
);
