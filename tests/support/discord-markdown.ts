import { parse, type RuleTypesExtended } from 'discord-markdown-parser';

interface Node {
  readonly type: RuleTypesExtended | 'blockQuote';
  readonly content?: string | readonly Node[];
  readonly name?: string;
  readonly target?: string;
}

/** A line of a message as Discord shows it. */
export interface ShownLine {
  readonly place: 'plain' | 'quote' | 'small' | 'heading';
  readonly text: string;
  readonly bold: readonly string[];
  readonly links: readonly { label: string; target: string }[];
  /** Whatever else takes effect: mentions, emoji by name, spoilers, code, lists, bare links, ... */
  readonly effects: readonly string[];
}

const PLACES = { blockQuote: 'quote', subtext: 'small', heading: 'heading' } as const;

// The parser knows neither lists nor emoji by name.
const LIST = /^(?:> |-# |#{1,3} |\*\*)* *(?:[-*]|\d+\.) +\S/;
const EMOJI_NAME = /(?<!\\):\w+:/;

// What may hide in a text: inside an emoji, or as a pair of marks around letters that are read from right to left.
const IN_PLACE = [
  /\u2068(?=[^\u2068\u2069]*\u2069)|(?<=\u2068[^\u2068\u2069]*)\u2069/gu,
  /(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D(?=\p{Extended_Pictographic})/gu,
  /(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]|[\uFE0E\uFE0F](?=\u20E3)/gu,
  /\t/gu,
];
const HIDDEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether something stands in a line that cannot be seen and may change what is. */
function hides(line: string): boolean {
  // All at once, since each is in its place only beside the others.
  const inPlace = IN_PLACE.flatMap((pattern) => [...line.matchAll(pattern)].map(({ index }) => index));
  return [...line.matchAll(new RegExp(HIDDEN, 'gu'))].some(({ index }) => !inPlace.includes(index));
}

const textOf = (nodes: readonly Node[]): string =>
  nodes
    .map(({ content, name }) => (typeof content === 'object' ? textOf(content) : (content ?? name ?? '')))
    .join('');

const everyNode = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [node, ...(typeof node.content === 'object' ? everyNode(node.content) : [])]);

/** Reads text of a message the way Discord's own clients do, line by line, with a parser that others wrote. */
export function readMarkdown(message: string): ShownLine[] {
  return message.split('\n').map((line) => {
    let nodes = parse(line, 'extended') as readonly Node[];
    const [only] = nodes;
    const place =
      nodes.length === 1 && only && only.type in PLACES ? PLACES[only.type as keyof typeof PLACES] : 'plain';
    if (place !== 'plain') nodes = only!.content as readonly Node[];
    const all = everyNode(nodes);
    const inLinks = new Set(all.filter(({ type }) => type === 'link').flatMap((link) => everyNode([link])));
    return {
      place,
      text: textOf(nodes),
      bold: all.filter(({ type }) => type === 'strong').map((node) => textOf([node])),
      links: all
        .filter(({ type }) => type === 'link')
        .map((node) => ({ label: textOf([node]), target: node.target! })),
      effects: [
        ...all
          .filter((node) => !inLinks.has(node) && !['text', 'strong', 'twemoji'].includes(node.type))
          .map(({ type }) => type),
        ...(LIST.test(line) ? ['list'] : []),
        ...(hides(line) ? ['hidden character'] : []),
        ...(EMOJI_NAME.test(line.replace(/\]\([^)]*\)/g, '')) ? ['emoji'] : []),
      ],
    };
  });
}
