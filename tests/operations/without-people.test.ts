import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutPeople } from '../../src/operations/without-people.ts';

it.each([
  ['<@123456789012345678> who  won\n the cup?', 'who won the cup?'],
  ['did <@!12> or <@&34> ask in <#56>?', 'did or ask in ?'],
  ['</ask:987654321098765432> ferry <:boat:111111111111111111> at <t:1618953630:R>', 'ferry at'],
  ['is @some.body right about @here?', 'is right about ?'],
  ['write to jo.bloggs+news@mail.example.org about it', 'write to about it'],
  ['what of https://discord.com/channels/1/2/3 and https://cdn.discordapp.com/a/b.png?', 'what of and'],
  ['user 123456789012345678 said what', 'user said what'],
  ['zero\u200bwidth \u202eturned\u0000 round', 'zero width turned round'],
  // What a question is about stays.
  [
    'Why did William not meet Harry on 30 September 2024?',
    'Why did William not meet Harry on 30 September 2024?',
  ],
  ['Is 5 < 6 > 4, and 1234567890123456 a number?', 'Is 5 < 6 > 4, and 1234567890123456 a number?'],
  ['price @ 5 pounds', 'price @ 5 pounds'],
  ['see https://news.example/2024/03', 'see https://news.example/2024/03'],
])('%j is kept as %j', (question, kept) => {
  expect(withoutPeople(question)).toBe(kept);
});

it('cuts what is long at the end of a word', () => {
  const kept = withoutPeople('harbour '.repeat(100));
  expect(kept).toMatch(/^(harbour )*harbour…$/);
  expect([...kept].length).toBeLessThanOrEqual(500);
  expect([...withoutPeople('x'.repeat(2000))].length).toBe(500);
  const cut = withoutPeople('👩'.repeat(2000));
  expect(Buffer.from(cut).toString()).toBe(cut);
});

const id = fc.bigInt(10n ** 16n, 10n ** 19n).map(String);
const name = fc.oneof(
  id.map((each) => `<@${each}>`),
  id.map((each) => `<@!${each}>`),
  id.map((each) => `<#${each}>`),
  id.map((each) => ` ${each} `),
  id.map((each) => `https://discord.com/users/${each} `),
);

it('keeps no id, whatever stands around it, and is done after one pass', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(name, fc.string({ unit: 'grapheme' }))), (parts) => {
      const kept = withoutPeople(parts.join(' '));
      expect(kept).not.toMatch(/\d{17}|<[@#]\d/);
      expect(kept).not.toMatch(/^\s|\s$|\s\s/);
      expect([...kept].length).toBeLessThanOrEqual(500);
    }),
  );
});
