import { describe, expect, it } from 'vitest';
import { titleFrom } from '../../src/corpus/title.ts';

const body = (text: string) => [{ start: 0, end: text.length, kind: 'body' as const }];

describe('titleFrom', () => {
  it('takes the first heading that is no furniture', () => {
    const text = 'Advertisement Old bridge Text.';
    const paragraphs = [
      { start: 0, end: 13, kind: 'heading' as const },
      { start: 14, end: 24, kind: 'heading' as const },
      { start: 25, end: 30, kind: 'body' as const },
    ];
    expect(titleFrom(text, paragraphs)).toBe('Old bridge');
  });

  it('takes a short first sentence whole', () => {
    const text = 'Mr. Lee opened the\nbridge. It fell.';
    expect(titleFrom(text, body(text))).toBe('Mr. Lee opened the bridge.');
  });

  it('cuts a long first sentence at a word', () => {
    const text = `The council of the old town by the river, after a debate that went on until midnight – and beyond – agreed.`;
    const title = titleFrom(text, body(text));
    expect(title).toBe('The council of the old town by the river, after a debate that went on until…');
    expect(title.length).toBeLessThanOrEqual(80);
  });

  it('cuts a word that has no end', () => {
    const text = '🦆'.repeat(500);
    expect(titleFrom(text, body(text))).toBe(`${'🦆'.repeat(39)}…`);
  });
});
