import { parse } from 'discord-markdown-parser';
import { type Html, html } from './html.ts';
import type { Reader } from './reader.ts';
import { timestampText } from './timestamp.ts';
import { isWebAddress } from './web-address.ts';

/** A node of the parser's tree: what kind it is, and what that kind has. */
interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly [property: string]: unknown;
}

type Draw = (node: Node, inside: Html, reader: Reader) => Html;

const pill = (text: string): Html => html`<span class="pill">${text}</span>`;

/** Discord opens no other addresses, and shows what stands there as it was written. */
const link: Draw = ({ target }, inside) =>
  isWebAddress(String(target))
    ? html`<a href="${String(target)}" title="${String(target)}">${inside}</a>`
    : html`[${inside}](${String(target)})`;

const DRAWN: Readonly<Record<string, Draw>> = {
  text: (_node, inside) => inside,
  twemoji: ({ name }) => html`${String(name)}`,
  emoticon: (_node, inside) => inside,
  br: () => html`<br>`,
  newline: () => html`<br>`,
  strong: (_node, inside) => html`<strong>${inside}</strong>`,
  em: (_node, inside) => html`<em>${inside}</em>`,
  underline: (_node, inside) => html`<u>${inside}</u>`,
  strikethrough: (_node, inside) => html`<s>${inside}</s>`,
  spoiler: (_node, inside) => html`<span class="spoiler">${inside}</span>`,
  inlineCode: (_node, inside) => html`<code>${inside}</code>`,
  codeBlock: (_node, inside) => html`<pre><code>${inside}</code></pre>`,
  blockQuote: (_node, inside) => html`<blockquote>${inside}</blockquote>`,
  subtext: (_node, inside) => html`<small class="subtext">${inside}</small>`,
  heading: ({ level }, inside) =>
    html`<div class="heading h${Number(level)}" role="heading" aria-level="${Number(level)}">${inside}</div>`,
  link,
  url: link,
  autolink: link,
  timestamp: ({ timestamp, format }, _inside, reader) =>
    html`<time class="pill">${timestampText(Number(timestamp), String(format ?? 'f'), reader)}</time>`,
  user: ({ id }) => pill(`@${id}`),
  role: ({ id }) => pill(`@${id}`),
  channel: ({ id }) => pill(`#${id}`),
  everyone: () => pill('@everyone'),
  here: () => pill('@here'),
  slashCommand: ({ fullName }) => pill(`/${fullName}`),
  guildNavigation: ({ navigation }) => pill(String(navigation ?? 'server')),
  emoji: ({ name }) => html`:${String(name)}:`,
};

function drawNodes(nodes: readonly Node[], reader: Reader): Html {
  return html`${nodes.map((node) => {
    const draw = DRAWN[node.type];
    if (!draw) throw new Error(`no drawing for markdown of the type ${node.type}`);
    const { content = '' } = node;
    return draw(node, typeof content === 'string' ? html`${content}` : drawNodes(content, reader), reader);
  })}`;
}

const drawText = (text: string, reader: Reader): Html =>
  drawNodes(parse(text, 'extended') as readonly Node[], reader);

const ITEM = /^ *(?:[-*]|(\d+)\.) +(?=\S)/;

type RunKind = 'text' | 'quote' | 'bullets' | 'numbers';

function kindOf(line: string): RunKind {
  if (/^ *>(?:>>)? /.test(line)) return 'quote';
  const item = ITEM.exec(line);
  if (!item) return 'text';
  return item[1] ? 'numbers' : 'bullets';
}

/** Neighbouring lines of one kind. What follows `>>>` is quoted to the end. */
function runs(text: string): { kind: RunKind; lines: string[] }[] {
  const found: ReturnType<typeof runs> = [];
  for (const line of text.split('\n')) {
    const last = found.at(-1);
    const kind = last && /^ *>>> /.test(last.lines[0]!) ? 'quote' : kindOf(line);
    if (last?.kind === kind) last.lines.push(line);
    else found.push({ kind, lines: [line] });
  }
  return found;
}

/**
 * Text in Discord's markdown as its clients show it. The parser knows no lists, and no heading or small line that follows a
 * quote, so runs of these are parsed by themselves.
 */
export function drawMarkdown(text: string, reader: Reader): Html {
  return html`${runs(text).map(({ kind, lines }, index, all) => {
    // Quotes and lists end their line by themselves, text before one does not.
    const end = kind === 'text' && index < all.length - 1 ? '\n' : '';
    if (kind === 'text' || kind === 'quote') return drawText(lines.join('\n') + end, reader);
    const items = lines.map((line) => html`<li>${drawText(line.replace(ITEM, ''), reader)}</li>`);
    if (kind === 'bullets') return html`<ul>${items}</ul>`;
    return html`<ol start="${Number(ITEM.exec(lines[0]!)![1])}">${items}</ol>`;
  })}`;
}
