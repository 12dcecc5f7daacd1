import { HTTPError } from 'discord.js';
import { expect, it } from 'vitest';
import { loginProblem } from '../../src/discord/login-problem.ts';

it('tells a Discord in trouble from a bug', () => {
  const trouble = new HTTPError(503, 'Service Unavailable', 'GET', 'https://discord.example', {});
  expect(loginProblem(trouble, 'https://discord.example')).toMatchObject({
    identifier: 'DISCORD_UNREACHABLE',
    cause: trouble,
  });
  const bug = new TypeError('undefined is no function');
  expect(loginProblem(bug, 'https://discord.example')).toBe(bug);
});
