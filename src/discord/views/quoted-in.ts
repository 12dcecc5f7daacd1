import { ComponentType } from 'discord.js';
import { type QuotePlaces, readContextId } from './context-id.ts';
import type { Components } from './message-view.ts';

/** The quotes that a message of the bot shows, as its buttons Context name them. */
export function quotedIn(components: Components): QuotePlaces[] {
  return components.flatMap((component) => {
    if (component.type !== ComponentType.Section || !('custom_id' in component.accessory)) return [];
    return readContextId(component.accessory.custom_id) ?? [];
  });
}
