import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../scripts/preview/html.ts';
import { elementsOf } from './drawn.ts';

describe('html', () => {
  it('escapes what is put in, and leaves pieces of HTML whole', () => {
    const inner = html`<b>${'a < b & "c"'}</b>`;
    expect(html`<p>${inner}</p>`.source).toBe('<p><b>a &lt; b &amp; &quot;c&quot;</b></p>');
  });

  it('joins lists, and takes undefined and false for nothing', () => {
    const items = ['a', 'b'].map((name) => html`<li>${name}</li>`);
    expect(html`<ul>${items}${undefined}${false}${0}</ul>`.source).toBe('<ul><li>a</li><li>b</li>0</ul>');
  });

  it('keeps any text a text, between tags and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const element = elementsOf(html`<p title="${text}">${text}</p>`).firstElementChild!;
        expect(element.textContent).toBe(text);
        expect(element.getAttribute('title')).toBe(text);
        expect(element.children).toHaveLength(0);
      }),
    );
  });
});
