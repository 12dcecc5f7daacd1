import {
  type APIMessageTopLevelComponent,
  type AttachmentPayload,
  ComponentType,
  MessageFlags,
} from 'discord.js';

/** What a message is made of, as it travels. */
export type Components = readonly APIMessageTopLevelComponent[];

/** A message as it is handed to discord.js. */
export interface MessageView {
  readonly components: Components;
  readonly flags: MessageFlags.IsComponentsV2;
  /** Files that the components show. */
  readonly files?: AttachmentPayload[];
}

/** Texts as components, each a block of its own. Empty ones are left out. */
export function textBlocks(texts: readonly string[]): APIMessageTopLevelComponent[] {
  return texts.filter(Boolean).map((content) => ({ type: ComponentType.TextDisplay, content }));
}

/** A message of components. */
export function viewOf(components: Components): MessageView {
  return { components, flags: MessageFlags.IsComponentsV2 };
}

/** A message of some texts, each a block of its own, and what stands below them. Empty texts are left out. */
export function messageView(texts: readonly string[], below: Components = []): MessageView {
  return viewOf([...textBlocks(texts), ...below]);
}
