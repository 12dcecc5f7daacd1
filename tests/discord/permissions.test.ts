import { readFile } from 'node:fs/promises';
import { PermissionFlagsBits } from 'discord.js';
import { expect, it } from 'vitest';
import { invitePermissions, PERMISSIONS } from '../../src/discord/permissions.ts';

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');

it("the README's invite link has exactly the permissions that are used, and the scopes for a bot with commands", () => {
  const links = [...readme.matchAll(/https:\/\/discord\.com\/oauth2\/authorize\?\S+/g)].map(
    ([link]) => new URL(link).searchParams,
  );
  expect(links).toHaveLength(1);
  expect(links[0]!.get('permissions')).toBe(String(invitePermissions));
  expect(links[0]!.get('scope')).toBe('bot applications.commands');
});

it('the README says what each is for, with its bit', () => {
  const rows = [...readme.matchAll(/^ *\| ([\w ]+) \| 1 << (\d+) \| .+ \|$/gm)].map(
    ([, name, bit]) => [name, 1n << BigInt(bit!)] as const,
  );
  expect(rows).toEqual(
    Object.entries(PERMISSIONS).map(([flag, name]) => [
      name,
      PermissionFlagsBits[flag as keyof typeof PERMISSIONS],
    ]),
  );
});
