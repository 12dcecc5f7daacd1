import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { splitMarkdown } from '../../src/corpus/markdown-blocks.ts';

type Node = {
  type: string;
  children?: Node[];
  position?: { start: { offset?: number }; end: { offset?: number } };
};

/** The headings and paragraphs that a full CommonMark parser finds. */
function reference(text: string): string[] {
  const found: string[] = [];
  const visit = (node: Node) => {
    if (node.type !== 'heading' && node.type !== 'paragraph') return node.children?.forEach(visit);
    const start = node.children?.[0]?.position?.start.offset;
    const end = node.children?.at(-1)?.position?.end.offset;
    if (start !== undefined) found.push(`${node.type}: ${text.slice(start, end)}`);
  };
  visit(fromMarkdown(text) as Node);
  return found;
}

const sentence = fc.constantFrom(
  'The bridge fell.',
  'It was old',
  '"Why?" she asked.',
  'A | B',
  '2 < 3',
  '*It* stood',
  '#hash',
  'end -',
);
const lines = fc
  .tuple(sentence, fc.array(fc.oneof(sentence, fc.constant('1998. That was the year')), { maxLength: 2 }))
  .map(([first, rest]) => [first, ...rest]);
const indentedBy = (first: string, rest: string) => (text: string) =>
  text
    .split('\n')
    .map((line, i) => (line === '' ? '' : (i === 0 ? first : rest) + line))
    .join('\n');
const quoted = (text: string) => text.replace(/^/gm, '> ');

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    lines.map((all) => all.join('\n')),
    lines.map(([first]) => `## ${first}`),
    lines.map(([first]) => `${first}\n===`),
    lines.map(([first]) => `${first}\n---`),
    lines.map((all) => `\`\`\`\n${all.join('\n\n')}\n\`\`\``),
    lines.map((all) => `~~~~ js\n${all.join('\n')}\n~~~\n~~~~`),
    lines.map((all) => indentedBy('    ', '    ')(all.join('\n'))),
    fc.constantFrom('***', '- - -', '___', '<div>\nIt fell.\n</div>', '<!-- It\n\nfell. -->', '[a]: b "c"'),
    fc
      .array(lines, { minLength: 1, maxLength: 3 })
      .map((items) => items.map(([first]) => `- ${first}`).join('\n')),
    lines.map((all) => `- ${all.join('\n')}`),
    fc
      .tuple(fc.constantFrom('- ', '* ', '1. ', '1) '), tie('blocks'))
      .map(([marker, inner]) => indentedBy(marker, ' '.repeat(marker.length))(inner)),
    tie('blocks').map(quoted),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')),
}));

it('finds what a full parser finds', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      const text = blocks.join('\n\n');
      const found = splitMarkdown(text, 0).map(
        ({ heading, start, end }) => `${heading ? 'heading' : 'paragraph'}: ${text.slice(start, end)}`,
      );
      expect(found).toEqual(reference(text));
    }),
    { numRuns: 1000 },
  );
});
