import { beforeAll, describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../scripts/preview/draw-message.ts';
import { drawMessage } from '../../../scripts/preview/draw-message.ts';
import { playScenes } from '../../../scripts/preview/play-scenes.ts';
import { scenes } from '../../../scripts/preview/scenes.ts';
import { fileProblems, type MessageBody, messageProblems } from '../../support/discord/documented-limits.ts';
import { elementsOf } from './drawn.ts';

describe('the scenes', () => {
  const messages = new Map<string, ShownMessage>();
  const messageOf = (name: string) => messages.get(name)!;

  beforeAll(async () => {
    const played = await playScenes(scenes);
    scenes.forEach(({ name }, index) => {
      messages.set(name, played[index]!);
    });
  });

  it('have names of their own, fit for files', () => {
    expect(messages.size).toBe(scenes.length);
    for (const { name } of scenes) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(scenes)('$name is a message that Discord takes and the preview can draw', ({ name }) => {
    const { view } = messageOf(name);
    const body = { ...view, attachments: view.files } as unknown as MessageBody;
    const files = (view.files ?? []).map((file) => ({ name: file.name!, bytes: file.attachment as Buffer }));
    expect([...messageProblems(body), ...fileProblems(body, files)]).toEqual([]);
    const drawn = elementsOf(drawMessage(messageOf(name)));
    expect(drawn.querySelector('.components')!.textContent!.trim()).not.toBe('');
    for (const picture of drawn.querySelectorAll('img')) expect(picture.getAttribute('alt')).not.toBe('');
  });

  it('show what their names say', () => {
    const drawn = (name: string) => elementsOf(drawMessage(messageOf(name)));
    const text = (name: string) => drawn(name).textContent!;
    const pictures = (name: string) => drawn(name).querySelectorAll('img').length;
    expect(text('answer')).toContain('52 million crowns');
    expect(text('answer-in-order')).toMatch(/41 million.*47 million.*52 million/s);
    expect(text('answer-copies')).toContain('also in The Northern Gazette');
    const parts = (selector: string) => drawn('answer-same-article').querySelectorAll(selector).length;
    expect(parts('blockquote')).toBeGreaterThan(parts('.section'));
    expect(text('follow-up')).toContain('Understood as');
    expect(text('not-found')).toContain('Eiffel Tower');
    expect(text('answer-hostile')).toContain('[this link](https://evil.example/login)');
    expect(text('answer-right-to-left')).toContain('ברוכים הבאים');
    expect([pictures('timeline'), pictures('timeline-second-page')]).toEqual([1, 0]);
    expect([messageOf('bad-date').private, messageOf('answer').private]).toEqual([true, false]);
    for (const name of ['answer-de', 'answer-fr', 'answer-es']) expect(text(name)).not.toContain('· read');
  });
});
