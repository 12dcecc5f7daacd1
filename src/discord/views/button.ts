import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APISectionComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';

/** A button in the one quiet style that all have: what matters is the text above. */
export function button(
  label: string,
  customId: string,
  more: Partial<Pick<APIButtonComponentWithCustomId, 'disabled' | 'emoji'>> = {},
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: customId,
    ...more,
  };
}

/** One to five buttons side by side; a phone breaks the row where it must. */
export function buttonRow(
  buttons: readonly APIButtonComponentWithCustomId[],
): APIActionRowComponent<APIButtonComponentWithCustomId> {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}

/** A text with a button at its side. */
export function section(content: string, accessory: APIButtonComponentWithCustomId): APISectionComponent {
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content }],
    accessory,
  };
}
