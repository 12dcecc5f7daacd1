import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMPONENTS_V2, type MessageBody, messageProblems } from './discord/documented-limits.ts';
import { faultsBy } from './discord/faults.ts';
import type { Permission } from './discord/places.ts';
import { snowflake } from './discord/snowflake.ts';
import type { WrittenMessage } from './discord/world.ts';
import { type DiscordStandIn, publishedApi, startDiscord, TOKEN } from './discord-server.ts';

let discord: DiscordStandIn;

beforeEach(async () => {
  // These requests come faster than any bot sends them.
  discord = await startDiscord({ pace: 1000 });
});

afterEach(() => discord.stop());

type Answered = { status: number; code?: number } & Record<string, unknown>;

/** What the bot gets when it asks. */
async function request(method: string, path: string, body?: object): Promise<Answered> {
  const response = await fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { ...(text ? JSON.parse(text) : {}), status: response.status };
}

/** A message that a person has written, though no bot was there to be told. */
const writtenIn = (channel: string): WrittenMessage => ({
  id: snowflake(),
  channel,
  author: discord.world.person,
  byBot: false,
  content: 'hello',
  reactions: [],
  deleted: false,
});

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

const hello = shown('hello');

it.each<[string, Permission, keyof DiscordStandIn['world']['channels'], number]>([
  ['see the channel', 'ViewChannel', 'ask', 50001],
  ['write there', 'SendMessages', 'ask', 50013],
  ['write in its threads', 'SendMessagesInThreads', 'thread', 50013],
])('refuses a bot that may not %s', async (_, permission, place, code) => {
  discord.world.places.get(discord.world.channels.ask)!.lacks.add(permission);
  const { [place]: id } = discord.world.channels;
  expect(await request('POST', `/channels/${id}/messages`, hello)).toMatchObject({ status: 403, code });
  expect(await request('POST', `/channels/${id}/typing`)).toMatchObject({ status: 403, code });
});

it('refuses replies without the history, words to who takes none, and reactions that are not allowed', async () => {
  const { general, direct } = discord.world.channels;
  const message = discord.world.written[discord.world.written.push(writtenIn(general)) - 1]!;
  const reply = { ...hello, message_reference: { message_id: message.id } };
  const reaction = `/channels/${general}/messages/${message.id}/reactions/👍/@me`;
  expect(await request('PUT', reaction)).toMatchObject({ status: 204 });
  expect(message.reactions).toEqual(['👍']);
  const { lacks } = discord.world.places.get(general)!;
  lacks.add('ReadMessageHistory').add('AddReactions');
  expect(await request('POST', `/channels/${general}/messages`, reply)).toMatchObject({ code: 160002 });
  expect(await request('PUT', reaction)).toMatchObject({ code: 50013 });
  discord.world.person.takesDirectMessages = false;
  expect(await request('POST', `/channels/${direct}/messages`, hello)).toMatchObject({ code: 50007 });
});

it('opens direct lines, and lists the messages after one', async () => {
  const { person, channels } = discord.world;
  expect(await request('POST', '/users/@me/channels', { recipient_id: person.id })).toMatchObject({
    id: person.direct,
    type: 1,
  });
  const written = [1, 2, 3].map(() => writtenIn(channels.general));
  discord.world.written.push(...written);
  written[2]!.deleted = true;
  await request('POST', `/channels/${channels.general}/messages`, hello);
  const listed = await request('GET', `/channels/${channels.general}/messages?after=${written[0]!.id}`);
  expect([listed[0], listed[1]]).toMatchObject([{ author: { bot: true } }, { id: written[1]!.id }]);
  expect(listed[2]).toBeUndefined();
});

it('takes a message with the nonce of another for that one', async () => {
  const messages = `/channels/${discord.world.channels.general}/messages`;
  const once = { ...hello, nonce: '1', enforce_nonce: true };
  const [first, second] = [await request('POST', messages, once), await request('POST', messages, once)];
  expect(second.id).toBe(first.id);
  expect(discord.world.sent).toHaveLength(1);
});

it('brings faults about as often as it is told to, the same ones for the same seed', () => {
  const draw = (seed: number) => {
    const faults = faultsBy({ seed, reset: 0.1, serverError: 0.2, slow: 0.5, slowest: 10 });
    return Array.from({ length: 2000 }, () => faults.request());
  };
  const drawn = draw(1);
  const share = (kind: string) => drawn.filter((fault) => fault.kind === kind).length / drawn.length;
  expect(share('reset')).toBeCloseTo(0.1, 1);
  expect(share('serverError')).toBeCloseTo(0.2, 1);
  expect(drawn.filter(({ delay }) => delay > 0).length / drawn.length).toBeCloseTo(0.5, 1);
  expect(draw(1)).toEqual(drawn);
  expect(draw(2)).not.toEqual(drawn);
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
