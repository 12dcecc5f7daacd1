import { describeRule } from '../table.ts';

describeRule(
  'names that are no dates',
  '2024-05-26',
  {
    'He was on Saturday Night Live on [Friday].': '2024-05-24 day resolved',
    'It was sold on black [Monday] and on Super [Sunday].': [
      '2024-05-20 day resolved',
      '2024-05-26 day resolved',
    ],
  },
  [
    'She told Good Morning America about it.',
    'He wrote for the Sunday Times and the Mail on Sunday.',
    'They watched Monday Night Football.',
    'Sheffield Wednesday drew.',
    'The crash of Black Monday and the shots of Bloody Sunday are remembered.',
    'They voted early for Super Tuesday.',
    'She starred in May December.',
    'March Madness began.',
    'The Arab Spring spread.',
    'He starred in Friday the 13th.',
    'It ran on Windows 2000.',
  ],
);
