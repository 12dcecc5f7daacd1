import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMPONENTS_V2, type MessageBody, messageProblems } from './discord/documented-limits.ts';
import { type DiscordStandIn, publishedApi, startDiscord, TOKEN } from './discord-server.ts';

let discord: DiscordStandIn;

beforeEach(async () => {
  discord = await startDiscord();
});

afterEach(() => discord.stop());

async function post(path: string, body: object | FormData): Promise<{ status: number; code: number }> {
  const isForm = body instanceof FormData;
  const response = await fetch(`${discord.api}/v10${path}`, {
    method: 'POST',
    headers: { authorization: `Bot ${TOKEN}`, ...(isForm ? {} : { 'content-type': 'application/json' }) },
    body: isForm ? body : JSON.stringify(body),
  });
  return { status: response.status, code: ((await response.json()) as { code: number }).code };
}

const shown = (...contents: string[]): MessageBody => ({
  flags: COMPONENTS_V2,
  components: contents.map((content) => ({ type: 10, content })),
});

const button = (custom_id: string, label = 'Later') => ({ type: 2, style: 2, label, custom_id });
const row = (...components: object[]) =>
  ({ flags: COMPONENTS_V2, components: [{ type: 1, components }] }) as MessageBody;

describe('the documented limits', () => {
  it.each([
    ['4000 characters', shown('a'.repeat(2000), 'b'.repeat(2000)), 0],
    ['4001 characters', shown('a'.repeat(2000), 'b'.repeat(2001)), 1],
    ['40 components', shown(...Array.from({ length: 40 }, () => 'a')), 0],
    ['41 components', shown(...Array.from({ length: 41 }, () => 'a')), 1],
    ['a blank text', shown(' '), 1],
    ['no flag', { components: [{ type: 10, content: 'a' }] }, 2],
    ['content beside components', { ...shown('a'), content: 'b' }, 1],
    ['five buttons', row(...[...'12345'].map((id) => button(id))), 0],
    ['six buttons', row(...[...'123456'].map((id) => button(id))), 1],
    ['the same id twice', row(button('1'), button('1')), 1],
    ['a long id', row(button('1'.repeat(101))), 1],
    ['a long label', row(button('1', 'a'.repeat(81))), 1],
  ])('%s', (_, body, problems) => {
    expect(messageProblems(body as MessageBody)).toHaveLength(problems);
  });
});

it('refuses what Discord refuses', async () => {
  const messages = `/channels/${discord.world.channels.general}/messages`;
  expect(await post(messages, shown('a'))).toMatchObject({ status: 200 });
  expect(await post(messages, shown('a'.repeat(4001)))).toEqual({ status: 400, code: 50035 });
  expect(await post('/channels/1/messages', shown('a'))).toEqual({ status: 404, code: 10003 });
  expect(await post('/interactions/1/none/callback', { type: 5 })).toEqual({ status: 404, code: 10062 });
  expect(await post(messages, { ...shown('a'), message_reference: { message_id: '1' } })).toEqual({
    status: 400,
    code: 50035,
  });
});

it('takes files that the message shows, and no others', async () => {
  const messages = `/channels/${discord.world.channels.general}/messages`;
  const gallery = (url: string) => ({ type: 12, items: [{ media: { url }, description: 'a picture' }] });
  const send = (body: MessageBody, url: string, file: string) => {
    const form = new FormData();
    const components = [...body.components!, gallery(url)];
    form.set('payload_json', JSON.stringify({ ...body, components, attachments: [{ id: '0' }] }));
    form.set('files[0]', new Blob(['picture']), file);
    return post(messages, form);
  };
  const body = shown('with a picture');
  expect(await send(body, 'attachment://picture.png', 'picture.png')).toMatchObject({ status: 200 });
  expect(discord.world.sent[0]!.text).toBe('with a picture');
  expect(discord.requests[0]!.files).toMatchObject([{ name: 'picture.png' }]);
  expect(await send(body, 'attachment://picture.png', 'other.png')).toMatchObject({ status: 400 });
  expect(await post(messages, { ...body, components: [gallery('attachment://picture.png')] })).toMatchObject({
    status: 400,
  });
});

it.skipIf(!publishedApi)(
  "finds requests that break Discord's published description (set DISCORD_OPENAPI)",
  async () => {
    await post('/channels/1/messages', { flags: 'many' });
    await post('/channels/1/words', shown('a'));
    await post(`/channels/${discord.world.channels.general}/messages`, shown('a'));
    expect(discord.violations).toHaveLength(2);
  },
);
