import { parseHTML } from 'linkedom';
import type { Html } from '../../../scripts/preview/html.ts';
import type { Reader } from '../../../scripts/preview/reader.ts';

/** A reader in Britain, on the morning of 2 May 2025. */
export const reader: Reader = { locale: 'en-GB', now: new Date('2025-05-02T09:41:00Z') };

/** What a browser makes of a piece of HTML: its elements, inside one that holds them all. */
export function elementsOf(drawn: Html) {
  const { document } = parseHTML(`<!doctype html><html><body><main>${drawn.source}</main></body></html>`);
  return document.querySelector('main')!;
}
