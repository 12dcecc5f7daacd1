import type { Message } from 'discord.js';
import type { Components } from '../views/message-view.ts';

/** What a message is made of, as it travels. */
export function componentsOf(message: Pick<Message, 'components'>): Components {
  return message.components.map((component) => component.toJSON());
}
