import type { Reader } from './reader.ts';

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** Seconds of the units in which Discord counts, the largest first. */
const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

function relative(seconds: number, { locale, now }: Reader): string {
  const away = seconds - now.getTime() / 1000;
  const [unit, length] = UNITS.find(([, length]) => Math.abs(away) >= length) ?? UNITS.at(-1)!;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(away / length), unit);
}

/**
 * A timestamp of Discord's markdown (`<t:SECONDS:STYLE>`) as its reader sees it, in UTC.
 * @param seconds since 1970
 * @param style one of t, T, d, D, f, F, R
 */
export function timestampText(seconds: number, style: string, reader: Reader): string {
  if (style === 'R') return relative(seconds, reader);
  return new Intl.DateTimeFormat(reader.locale, { ...STYLES[style], timeZone: 'UTC' }).format(seconds * 1000);
}
