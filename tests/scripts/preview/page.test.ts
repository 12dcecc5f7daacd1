import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { FRAMES, indexPage, messagePage } from '../../../scripts/preview/page.ts';
import { messageView } from '../../../src/discord/views/message-view.ts';
import { reader } from './drawn.ts';

const message = {
  view: messageView(['> Ferries stop on Friday.']),
  cause: { kind: 'message', text: '@Dateline <b>when</b> do the ferries stop?' },
  private: true,
  reader,
} as const;

describe('messagePage', () => {
  const html = messagePage('Ferries & <bridges>', message);
  const { document } = parseHTML(html);

  it('shows the message on each frame, with what it answers and who sees it', () => {
    const frames = [...document.querySelectorAll('.frame')];
    expect(frames.map(({ id }) => id)).toEqual([...FRAMES]);
    for (const frame of frames) {
      expect(frame.querySelector('.cause .said')!.textContent).toBe(message.cause.text);
      expect(frame.querySelector('blockquote')!.textContent).toBe('Ferries stop on Friday.');
      expect(frame.querySelector('.author time')!.textContent).toBe('09:41');
      expect(frame.querySelector('.note')!.textContent).toBe('Only you can see this');
    }
    expect(document.querySelector('h1')!.textContent).toBe('Ferries & <bridges>');
  });

  it('needs nothing but itself', () => {
    expect(document.querySelectorAll('script, link, iframe, [src]:not([src^="data:"])')).toHaveLength(0);
    expect(document.querySelector('style')!.textContent).not.toMatch(/@import|url\(/);
  });

  it('says nothing of who sees a message that all see', () => {
    const page = messagePage('Ferries', {
      ...message,
      private: false,
      cause: { kind: 'command', name: '/ask' },
    });
    const shown = parseHTML(page).document;
    expect(shown.querySelector('.note')).toBeNull();
    expect(shown.querySelector('.cause')!.textContent).toContain('used /ask');
  });
});

it('indexPage leads to all pages', () => {
  const { document } = parseHTML(
    indexPage([
      { file: 'a.html', title: 'A & B' },
      { file: 'c.html', title: 'C' },
    ]),
  );
  const links = [...document.querySelectorAll('a')].map((link) => [
    link.getAttribute('href'),
    link.textContent,
  ]);
  expect(links).toEqual([
    ['a.html', 'A & B'],
    ['c.html', 'C'],
  ]);
});
