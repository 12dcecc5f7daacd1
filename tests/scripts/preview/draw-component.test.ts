import {
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { Attachments } from '../../../scripts/preview/attachments.ts';
import { drawComponent } from '../../../scripts/preview/draw-component.ts';
import { elementsOf, reader } from './drawn.ts';

const bytes = Buffer.from('not really a picture');
const attachments = new Attachments([
  { name: 'chart.png', attachment: bytes },
  { name: 'all.txt', attachment: bytes },
]);
const draw = (component: APIMessageTopLevelComponent) =>
  elementsOf(drawComponent(component, { attachments, reader }));
const text = (content: string) => ({ type: ComponentType.TextDisplay, content }) as const;
const button = (label: string) =>
  ({ type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: label }) as const;

describe('drawComponent', () => {
  it('draws a text display with its markdown', () => {
    expect(draw(text('a **b**')).querySelector('.text strong')!.textContent).toBe('b');
  });

  it('draws a container with its accent and what it holds, in order', () => {
    const drawn = draw({
      type: ComponentType.Container,
      accent_color: 0x00ff0a,
      components: [text('one'), { type: ComponentType.Separator }, text('two')],
    });
    const container = drawn.querySelector('.container.accented')!;
    expect(container.getAttribute('style')).toBe('--accent: #00ff0a');
    expect([...container.children].map(({ className }) => className)).toEqual([
      'text',
      'separator small line',
      'text',
    ]);
  });

  it('draws separators with and without a line, small and large', () => {
    const { Large } = SeparatorSpacingSize;
    const drawn = draw({ type: ComponentType.Separator, divider: false, spacing: Large });
    expect(drawn.firstElementChild!.className).toBe('separator large');
  });

  it('draws a section with its texts beside a button or a thumbnail', () => {
    const withButton = draw({
      type: ComponentType.Section,
      components: [text('one'), text('two')],
      accessory: button('Context'),
    });
    expect(withButton.querySelectorAll('.section > .texts > .text')).toHaveLength(2);
    expect(withButton.querySelector('.section > .button')!.textContent).toBe('Context');
    const withPicture = draw({
      type: ComponentType.Section,
      components: [text('one')],
      accessory: {
        type: ComponentType.Thumbnail,
        media: { url: 'attachment://chart.png' },
        description: 'A chart',
      },
    });
    expect(withPicture.querySelector('.section > .thumbnail > img')!.getAttribute('alt')).toBe('A chart');
  });

  it('draws buttons with words, emoji and links, and those that are off', () => {
    const drawn = draw({
      type: ComponentType.ActionRow,
      components: [
        { ...button('Earlier'), disabled: true },
        { type: ComponentType.Button, style: ButtonStyle.Success, emoji: { name: '👍' }, custom_id: 'up' },
        { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Open', url: 'https://news.example/a' },
      ],
    });
    const [off, emoji, link] = drawn.querySelectorAll('.row > .button');
    expect(off!.outerHTML).toBe(
      '<button type="button" class="button secondary" disabled><span>Earlier</span></button>',
    );
    expect([emoji!.className, emoji!.textContent]).toEqual(['button success', '👍']);
    expect([link!.tagName, link!.getAttribute('href')]).toEqual(['A', 'https://news.example/a']);
  });

  it('draws a menu with what is chosen', () => {
    const options = [
      { label: 'One', value: '1' },
      { label: 'Two', value: '2', default: true },
    ];
    const menu = { type: ComponentType.StringSelect, custom_id: 'menu', options } as const;
    const drawn = draw({ type: ComponentType.ActionRow, components: [menu] });
    expect(drawn.querySelector('.select > span')!.textContent).toBe('Two');
  });

  it('puts attached pictures with their alt text into the page, and fetches no others', () => {
    const drawn = draw({
      type: ComponentType.MediaGallery,
      items: [
        { media: { url: 'attachment://chart.png' }, description: 'What "happened" <when>' },
        { media: { url: 'https://news.example/b.png' }, description: 'A bridge' },
      ],
    });
    const [picture, ...others] = drawn.querySelectorAll('img');
    expect(others).toEqual([]);
    expect(picture!.getAttribute('alt')).toBe('What "happened" <when>');
    expect(picture!.getAttribute('src')).toBe(`data:image/png;base64,${bytes.toString('base64')}`);
    expect(drawn.textContent).toContain('https://news.example/b.png: A bridge');
  });

  it('draws a file with its name and size', () => {
    const drawn = draw({ type: ComponentType.File, file: { url: 'attachment://all.txt' } });
    expect(drawn.querySelector('.file .name')!.textContent).toBe('all.txt');
    expect(drawn.querySelector('.file small')!.textContent).toBe('20 bytes');
  });

  it('refuses what a message cannot show', () => {
    const missing = { type: ComponentType.File, file: { url: 'attachment://lost.txt' } } as const;
    expect(() => draw(missing)).toThrow('no attachment for attachment://lost.txt');
    const link = {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: 'x',
      url: 'javascript:x',
    } as const;
    expect(() => draw({ type: ComponentType.ActionRow, components: [link] })).toThrow('javascript:x');
  });
});
