import type { RecordedRequest } from '../../support/discord/serve.ts';
import type { Interaction, Person, SentMessage, WrittenMessage } from '../../support/discord/world.ts';
import type { DiscordStandIn } from '../../support/discord-server.ts';
import { REASON } from './reason.ts';
import type { Stretch } from './watch-stalls.ts';

/** One question of the soak test, however it was put. */
export type Asked =
  | { readonly way: string; readonly by: Person; readonly message: WrittenMessage }
  | { readonly way: string; readonly by: Person; readonly interaction: Interaction };

/** What became of a question. All but the last three are as they should be. */
export type Verdict =
  | 'answered'
  | 'refused with a reason'
  | 'told which permission is missing'
  | 'impossible: the question was deleted'
  | 'impossible: the token expired'
  | 'impossible: Discord told too late'
  | 'impossible: Discord never told'
  | 'late'
  | 'lost'
  | 'double';

const said = (messages: readonly SentMessage[]): Verdict =>
  messages.some(({ text }) => text.includes(REASON)) ? 'refused with a reason' : 'answered';

const TIME_TO_ACKNOWLEDGE = 3000;

/** Faults after which the same request comes again though it took effect. */
const REPEATED: readonly unknown[] = ['lostAnswer', 'resetAfter'];

/** Reads from the stand-in's records what became of each question. `stalls` are when the machine stood still. */
export function judgeBy({ world, requests, gateway }: DiscordStandIn, stalls: readonly Stretch[]) {
  const byToken = new Map<string, RecordedRequest[]>();
  for (const request of requests) {
    const [token] = /token-of-\d+/.exec(request.path) ?? [];
    if (token) byToken.set(token, [...(byToken.get(token) ?? []), request]);
  }

  const isLate = (begun: number, made: readonly RecordedRequest[]): boolean => {
    const [from, to] = [begun, begun + TIME_TO_ACKNOWLEDGE];
    const within = (stretch: Stretch) => stretch.from < to && stretch.to > from;
    return (
      gateway.record.away.some(within) ||
      stalls.some(within) ||
      made.some(({ fault, took = 0 }) => fault !== undefined || took > 100)
    );
  };

  function ofInteraction(interaction: Interaction): Verdict | undefined {
    const { token, begun, state, original, followUps } = interaction;
    const made = byToken.get(token) ?? [];
    const repeated = made.filter(({ fault }) => REPEATED.includes(fault)).length;
    const own = interaction.written > 0 && original && !original.deleted ? 1 : 0;
    if (interaction.written > 1 + repeated || own + followUps.length > 1 + repeated) return 'double';
    if (own + followUps.length > 0) return said([...(own ? [original!] : []), ...followUps]);
    if (interaction.expired) return 'impossible: the token expired';
    if (gateway.record.missed.has(interaction.id)) return 'impossible: Discord never told';
    if (
      state === 'waiting' &&
      Date.now() - begun > TIME_TO_ACKNOWLEDGE &&
      made.some(({ code }) => code === 10062)
    ) {
      return isLate(begun, made) ? 'impossible: Discord told too late' : 'late';
    }
    return undefined;
  }

  function ofMessage(message: WrittenMessage, by: Person): Verdict | undefined {
    const replies = world.sent.filter(({ body }) => body.message_reference?.message_id === message.id);
    if (replies.length > 1) return 'double';
    if (replies.length === 1) return said(replies);
    if (message.deleted) return 'impossible: the question was deleted';
    if (gateway.record.missed.has(message.id) && !wasKnown(message)) return 'impossible: Discord never told';
    const place = world.places.get(message.channel);
    const explained = world.sent.some(
      ({ channel, id, body }) =>
        channel === by.direct && BigInt(id) > BigInt(message.id) && !body.message_reference,
    );
    return place && place.lacks.size > 0 && explained ? 'told which permission is missing' : undefined;
  }

  /** Whether the bot could have known of the place where a question was asked while it had no session. */
  const wasKnown = ({ channel, id }: WrittenMessage) =>
    world.sent.some((sent) => sent.channel === channel && BigInt(sent.id) < BigInt(id));

  /** What became of a question by now; undefined while nothing did. */
  return (asked: Asked): Verdict | undefined =>
    'message' in asked ? ofMessage(asked.message, asked.by) : ofInteraction(asked.interaction);
}
