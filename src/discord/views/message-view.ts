import {
  type APIMessageTopLevelComponent,
  type AttachmentPayload,
  ComponentType,
  MessageFlags,
} from 'discord.js';

/** A message as it is handed to discord.js. */
export interface MessageView {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: MessageFlags.IsComponentsV2;
  /** Files that the components show. */
  readonly files?: AttachmentPayload[];
}

/** A message of some texts, each a block of its own, and what stands below them. Empty texts are left out. */
export function messageView(
  texts: readonly string[],
  below: readonly APIMessageTopLevelComponent[] = [],
): MessageView {
  const blocks = texts
    .filter(Boolean)
    .map((content) => ({ type: ComponentType.TextDisplay, content }) as const);
  return { components: [...blocks, ...below], flags: MessageFlags.IsComponentsV2 };
}
