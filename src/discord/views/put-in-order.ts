import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js';
import type { Texts } from '../text/texts.ts';
import { textsFor } from '../text/texts-for.ts';
import { button } from './button.ts';
import { type Components, type MessageView, viewOf } from './message-view.ts';
import { inverse, ORDER_BUTTON, type Order, orderId } from './order-id.ts';
import { ruled } from './reports.ts';

/** The button that puts reports in another order; undefined where they are in that order already. */
export function orderButton(
  kind: Order['kind'],
  places: readonly number[],
  { answer, locale }: Texts,
): APIButtonComponentWithCustomId | undefined {
  if (places.every((place, index) => place === index)) return undefined;
  const label = kind === 'time' ? answer.inTimeOrder : answer.bestFirst;
  return button(label, orderId({ kind, locale, places }));
}

/**
 * The same components with their reports in another order: all that stands between the first text and the first row
 * of buttons, each report ending in its section. Undefined when there are not as many reports as places.
 */
function reordered(components: Components, places: readonly number[]): Components | undefined {
  const end = components.findIndex(({ type }) => type === ComponentType.ActionRow);
  const reports: APIMessageTopLevelComponent[][] = [[]];
  for (const component of components.slice(1, end)) {
    if (component.type === ComponentType.Separator) continue;
    reports.at(-1)!.push(component);
    if (component.type === ComponentType.Section) reports.push([]);
  }
  const rest = reports.pop()!;
  if (end < 0 || rest.length > 0 || reports.length !== places.length) return undefined;
  return [components[0]!, ...ruled(places.map((place) => reports[place]!)), ...components.slice(end)];
}

/**
 * A message with its reports in another order, and a button for the way back. All of it is taken from the message as
 * it is, so that nothing else changes. Undefined when its reports are not those that the order is for.
 */
export function putInOrder(components: Components, { kind, places, locale }: Order): MessageView | undefined {
  const back = orderButton(kind === 'time' ? 'best' : 'time', inverse(places), textsFor(locale));
  const moved = reordered(components, places);
  if (!moved || !back) return undefined;
  return viewOf(
    moved.map((component) =>
      component.type !== ComponentType.ActionRow
        ? component
        : {
            ...component,
            components: component.components.map((each) =>
              'custom_id' in each && each.custom_id.startsWith(`${ORDER_BUTTON}:`) ? back : each,
            ),
          },
    ),
  );
}
