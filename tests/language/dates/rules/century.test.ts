import { describeRule } from '../table.ts';

describeRule(
  'centuries',
  '2024-03-01',
  {
    'A [19th-century] tower fell.': '1800-01-01..1899-12-31 century stated',
    'It was built in the [late eighteenth century].': '1700-01-01..1799-12-31 century stated',
    'Trade grew in the [21st century].': '2000-01-01..2099-12-31 century stated',
    'They came in the [1800s].': '1800-01-01..1899-12-31 century stated',
  },
  ['20th Century Fox bought it.', 'He scored a century.', 'It took centuries.'],
);
