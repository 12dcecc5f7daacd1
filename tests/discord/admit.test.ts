import { expect, it } from 'vitest';
import { admitQuestion } from '../../src/discord/admit.ts';
import { Cooldown } from '../../src/discord/cooldown.ts';
import { textsFor } from '../../src/discord/text/texts-for.ts';
import { WorkLimit } from '../../src/discord/work-limit.ts';
import { Metrics } from '../../src/operations/metrics.ts';

const texts = textsFor('en-GB');

/** How many questions were counted as refused. */
async function refused(metrics: Metrics): Promise<number> {
  const counters = JSON.stringify(await metrics.values());
  return Number(/"value":(\d+),"labels":\{"kind":"mention","outcome":"refused"\}/.exec(counters)?.[1] ?? 0);
}

it('refuses a question where too many wait, which does not count as one of the person', async () => {
  const context = { searches: new WorkLimit(1), cooldown: new Cooldown(1), metrics: new Metrics() };
  let end = () => {};
  const running = new Promise<void>((resolve) => {
    end = resolve;
  });
  const searches = Array.from({ length: 501 }, () => context.searches.run(() => running));
  const ask = () => admitQuestion('ada', 'mention', context, texts);
  expect(ask).toThrow(expect.objectContaining({ identifier: 'BUSY', message: texts.notice.busy }));
  expect(await refused(context.metrics)).toBe(1);
  end();
  await Promise.all(searches);
  expect(ask).not.toThrow();
  expect(ask).toThrow(expect.objectContaining({ identifier: 'TOO_MANY_QUESTIONS', isNews: true }));
  expect(ask).toThrow(expect.objectContaining({ isNews: false }));
  expect(await refused(context.metrics)).toBe(3);
});
