import { expect, it } from 'vitest';
import { createLogger } from '../../src/operations/logger.ts';

const SECRET = 'abc.def"ghi\\jkl';

function logTo(isTTY: boolean, level: 'info' | 'silent' = 'info') {
  const lines: string[] = [];
  const write = (text: string) => lines.push(text);
  return { lines, logger: createLogger({ level, secrets: [SECRET, ''], destination: { write, isTTY } }) };
}

it.each([true, false])('never writes a secret (terminal: %s)', (isTTY) => {
  const { lines, logger } = logTo(isTTY);
  const cause = new Error(`cause ${SECRET}`);
  const error = Object.assign(new Error(`refused ${SECRET}`, { cause }), {
    url: `https://x.example/${SECRET}`,
  });
  logger.error({ err: error, token: SECRET, nested: { headers: [`Bot ${SECRET}`] } }, `with ${SECRET}`);
  logger.info(SECRET);
  const written = lines.join('');
  expect(written).toContain('refused [redacted]');
  expect(written).not.toContain(SECRET);
  expect(written).not.toContain(JSON.stringify(SECRET).slice(1, -1));
});

it('hides tokens of interactions in addresses', () => {
  const { lines, logger } = logTo(false);
  logger.info({ url: 'https://discord.com/api/v10/webhooks/12/aW50ZXJhY3Rpb24.x-y_z/messages/@original' });
  expect(JSON.parse(lines[0]!).url).toBe(
    'https://discord.com/api/v10/webhooks/12/[redacted]/messages/@original',
  );
});

it('writes JSON, and readable lines on a terminal', () => {
  const [file, terminal] = [logTo(false), logTo(true)];
  for (const { logger } of [file, terminal]) logger.warn({ err: new Error('broke') }, 'while reading');
  expect(JSON.parse(file.lines[0]!)).toMatchObject({
    level: 40,
    msg: 'while reading',
    err: { stack: expect.stringContaining('broke') },
  });
  expect(terminal.lines.join('')).toMatch(/WARN.*while reading.*Error: broke.*at /s);
});

it('writes nothing below its level', () => {
  const { lines, logger } = logTo(false, 'silent');
  logger.fatal('nothing');
  const heard = logTo(false);
  heard.logger.debug('nothing');
  expect([...lines, ...heard.lines]).toEqual([]);
});
