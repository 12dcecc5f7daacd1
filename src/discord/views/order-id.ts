/** An arrangement of the reports in a message: what it is called, and for each place the report's place before. */
export interface Order {
  readonly kind: 'time' | 'best';
  /** Of the message's texts, so that the button for the way back is in the language of the message. */
  readonly locale: string;
  /** Each whole number from 0 on once; ten at most. */
  readonly places: readonly number[];
}

/** The first part of the custom ids of buttons that put the reports of a message in another order. */
export const ORDER_BUTTON = 'order';

/** The custom id of a button that puts reports in another order. */
export function orderId({ kind, locale, places }: Order): string {
  return [ORDER_BUTTON, kind, locale, places.join('')].join(':');
}

/** The order a custom id asks for, or undefined when it is not of the form that {@link orderId} writes. */
export function readOrderId(customId: string): Order | undefined {
  const parts = /^order:(time|best):([\w-]{2,6}):(\d{2,10})$/.exec(customId);
  if (!parts) return undefined;
  const places = [...parts[3]!].map(Number);
  const complete = places.toSorted().every((place, index) => place === index);
  return complete ? { kind: parts[1] as Order['kind'], locale: parts[2]!, places } : undefined;
}

/** The order of some days, earliest first; of equal ones the first stays first. */
export function orderOfTime(days: readonly string[]): number[] {
  return days.map((_, place) => place).sort((a, b) => days[a]!.localeCompare(days[b]!) || a - b);
}

/** The order that undoes another. */
export function inverse(places: readonly number[]): number[] {
  return places.map((_, place) => places.indexOf(place));
}
