import { apiMessage } from './api-objects.ts';
import { choiceProblems, EPHEMERAL, type MessageBody, messageProblems } from './documented-limits.ts';
import { invalidBody, Refusal, unknownMessage } from './refusal.ts';
import type { Route } from './routes.ts';
import {
  type Choice,
  editMessage,
  type Interaction,
  newMessage,
  type SentMessage,
  type World,
} from './world.ts';

const TIME_TO_ACKNOWLEDGE = 3000;
const TIME_TO_ANSWER = 15 * 60_000;

const CALLBACK = { message: 4, thinking: 5, updating: 6, update: 7, choices: 8 } as const;

interface CallbackBody {
  readonly type: number;
  readonly data?: MessageBody & { readonly choices?: readonly Choice[] };
}

function mustBeValid(body: MessageBody): void {
  const problems = messageProblems(body);
  if (problems.length > 0) throw invalidBody(problems);
}

function acknowledge(world: World, interaction: Interaction, { type, data = {} }: CallbackBody): undefined {
  if (interaction.state !== 'waiting') {
    throw new Refusal(400, 40060, 'Interaction has already been acknowledged.');
  }
  const ephemeral = ((data.flags ?? 0) & EPHEMERAL) !== 0;
  if (type === CALLBACK.message) {
    mustBeValid(data);
    interaction.original = newMessage(interaction.channel, data, ephemeral);
    interaction.written++;
    world.sent.push(interaction.original);
    interaction.state = 'answered';
  } else if (type === CALLBACK.choices) {
    const problems = choiceProblems(data.choices ?? []);
    if (problems.length > 0) throw invalidBody(problems);
    interaction.choices = data.choices ?? [];
    interaction.state = 'answered';
  } else if (type === CALLBACK.thinking) interaction.state = 'thinking';
  else if (type === CALLBACK.updating && interaction.original) interaction.state = 'updating';
  else if (type === CALLBACK.update && interaction.original) {
    interaction.state = 'updating';
    editOriginal(world, interaction, data);
  } else throw new Refusal(400, 50035, `no callback of type ${type} here`);
  interaction.ephemeral = ephemeral;
  interaction.acknowledgedAfter = Date.now() - interaction.begun;
  return undefined;
}

function editOriginal(world: World, interaction: Interaction, body: MessageBody): SentMessage {
  if (interaction.state === 'thinking') {
    mustBeValid(body);
    interaction.original = newMessage(interaction.channel, body, interaction.ephemeral);
    interaction.written++;
    interaction.state = 'answered';
    world.sent.push(interaction.original);
    return interaction.original;
  }
  const { original } = interaction;
  if (!original || original.deleted) throw unknownMessage();
  mustBeValid({ ...body, flags: (body.flags ?? 0) | (original.body.flags ?? 0) });
  editMessage(original, body);
  interaction.written++;
  interaction.state = 'answered';
  return original;
}

function deleteOriginal(interaction: Interaction): undefined {
  if (interaction.state === 'thinking') interaction.state = 'answered';
  else if (interaction.original && !interaction.original.deleted) interaction.original.deleted = true;
  else throw unknownMessage();
  return undefined;
}

/** While the first answer is still awaited, what follows it takes its place, and its visibility. */
function followUp(world: World, interaction: Interaction, body: MessageBody): SentMessage {
  if (interaction.state === 'thinking') return editOriginal(world, interaction, body);
  mustBeValid(body);
  const message = newMessage(interaction.channel, body, ((body.flags ?? 0) & EPHEMERAL) !== 0);
  interaction.followUps.push(message);
  world.sent.push(message);
  return message;
}

/** The routes that answer interactions; the token in their path is all the permission they need. */
export function interactionRoutes(world: World): Route[] {
  const tokens = new Map<string, Interaction>();
  const find = (token: string): Interaction | undefined => {
    // New interactions are at the end; each is looked for once.
    const found = tokens.get(token) ?? world.interactions.findLast((each) => each.token === token);
    if (found) tokens.set(token, found);
    return found;
  };
  const acknowledging = (token: string): Interaction => {
    const interaction = find(token);
    if (!interaction) throw new Refusal(404, 10062, 'Unknown interaction');
    const isLate = interaction.state === 'waiting' && Date.now() - interaction.begun > TIME_TO_ACKNOWLEDGE;
    if (isLate || interaction.expired === 'at once') throw new Refusal(404, 10062, 'Unknown interaction');
    return interaction;
  };
  const answering = (token: string): Interaction => {
    const interaction = find(token);
    if (!interaction || interaction.state === 'waiting') throw new Refusal(404, 10015, 'Unknown Webhook');
    if (Date.now() - interaction.begun > TIME_TO_ANSWER || interaction.expired) {
      throw new Refusal(401, 50027, 'Invalid Webhook Token');
    }
    return interaction;
  };
  const ORIGINAL = /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/;
  return [
    {
      method: 'POST',
      path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
      answer: ([, token], body) => acknowledge(world, acknowledging(token!), body as CallbackBody),
    },
    {
      method: 'GET',
      path: ORIGINAL,
      answer([, token]) {
        const { original } = answering(token!);
        if (!original || original.deleted) throw unknownMessage();
        return apiMessage(world, original);
      },
    },
    {
      method: 'PATCH',
      path: ORIGINAL,
      answer: ([, token], body) =>
        apiMessage(world, editOriginal(world, answering(token!), body as MessageBody)),
    },
    {
      method: 'DELETE',
      path: ORIGINAL,
      answer: ([, token]) => deleteOriginal(answering(token!)),
    },
    {
      method: 'POST',
      path: /^\/webhooks\/(\d+)\/([^/]+)$/,
      answer: ([, token], body) => apiMessage(world, followUp(world, answering(token!), body as MessageBody)),
    },
  ];
}
