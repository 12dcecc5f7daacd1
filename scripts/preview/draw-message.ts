import type { MessageView } from '../../src/discord/views/message-view.ts';
import { Attachments } from './attachments.ts';
import { drawComponent } from './draw-component.ts';
import { type Html, html } from './html.ts';
import type { Reader } from './reader.ts';

/** What a message of the bot answers: a command by its name (with its slash, where it has one), a person's message, or a button under the bot's own. */
export type Cause =
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'button'; readonly label: string };

/** A message of the bot with what Discord shows around it. */
export interface ShownMessage {
  readonly view: MessageView;
  readonly cause: Cause;
  /** Whether only the person who asked sees it. */
  readonly private: boolean;
  readonly reader: Reader;
}

const BOT = 'Dateline';
/** Who talks to the bot. */
export const PERSON = 'Ada';

function drawCause(cause: Cause): Html {
  const face = (letter: string, name: string) =>
    html`<span class="face ${name}" aria-hidden="true">${letter}</span>`;
  if (cause.kind === 'command') {
    return html`<div class="cause">${face('A', 'person')}<b>${PERSON}</b> used <span class="pill">${cause.name}</span></div>`;
  }
  const [letter, look, name, text] =
    cause.kind === 'message'
      ? ['A', 'person', PERSON, cause.text]
      : ['D', 'bot', BOT, `(pressed “${cause.label}”)`];
  return html`<div class="cause">${face(letter, look)}<b>${name}</b> <span class="said">${text}</span></div>`;
}

/** A message of the bot in a channel: what it answers, who writes, its components, and who sees it. */
export function drawMessage({ view, cause, private: isPrivate, reader }: ShownMessage): Html {
  const around = { attachments: new Attachments(view.files), reader };
  const time = new Intl.DateTimeFormat(reader.locale, { timeStyle: 'short', timeZone: 'UTC' }).format(
    reader.now,
  );
  return html`<article class="message${isPrivate ? ' private' : ''}" lang="${reader.locale}">
${drawCause(cause)}
<span class="face bot" aria-hidden="true">D</span>
<div class="author"><b>${BOT}</b> <span class="app">APP</span> <time>${time}</time></div>
<div class="components">
${view.components.map((component) => html`${drawComponent(component, around)}\n`)}</div>
${isPrivate && html`<div class="note">Only you can see this</div>`}
</article>`;
}
