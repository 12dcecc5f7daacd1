import { readFile } from 'node:fs/promises';
import { drawMessage, type ShownMessage } from './draw-message.ts';
import { Html, html } from './html.ts';

/** On what a message is drawn: a phone 390 pixels wide and a window of 1000, dark and light. Also the ids in its page. */
export const FRAMES = ['phone-dark', 'phone-light', 'desktop-dark', 'desktop-light'] as const;

const style = new Html(await readFile(new URL('discord.css', import.meta.url), 'utf8'));

function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
${body}
</body>
</html>
`.source;
}

/** A page that shows one message on each of the {@link FRAMES}. */
export function messagePage(title: string, message: ShownMessage): string {
  const drawn = drawMessage(message);
  const frames = FRAMES.map(
    (frame) => html`<figure><figcaption>${frame.replace('-', ', ')}</figcaption>
<div class="frame ${frame.replace('-', ' ')}" id="${frame}">${drawn}</div></figure>
`,
  );
  return page(title, html`<h1>${title}</h1>\n<div class="frames">\n${frames}</div>`);
}

/** The page that leads to all others. */
export function indexPage(entries: readonly { readonly file: string; readonly title: string }[]): string {
  const items = entries.map(({ file, title }) => html`<li><a href="${file}">${title}</a></li>\n`);
  return page(
    'Messages of Dateline',
    html`<h1>Messages of Dateline, as Discord shows them</h1>\n<ol class="list">\n${items}</ol>`,
  );
}
