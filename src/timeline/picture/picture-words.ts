import type { TimelineBasis } from '../../domain/timeline.ts';
import type { DateWords } from '../../language/dates/write-date-range.ts';

/** What the picture of a timeline, and the text in its place, say besides topics, quotes and numbers. */
export interface PictureWords {
  readonly dates: DateWords;
  /** The ten years from one on. */
  readonly decade: (year: number) => string;
  readonly quoted: (text: string) => string;
  readonly entries: (count: number) => string;
  /** What each mark means. */
  readonly marks: Readonly<Record<TimelineBasis, string>>;
  readonly unlabelled: (count: number) => string;
  /** The first line of the text in place of the picture: the topic in quotation marks, and the entries, counted. */
  readonly title: (topic: string, entries: string) => string;
  readonly reported: (date: string) => string;
  readonly more: (count: number) => string;
}

/** English. */
export const ENGLISH: PictureWords = {
  dates: {
    months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
    since: (begin) => `since ${begin}`,
    until: (end) => `until ${end}`,
    always: 'undated',
  },
  decade: (year) => `${year}s`,
  quoted: (text) => `“${text}”`,
  entries: (count) => (count === 1 ? '1 entry' : `${count} entries`),
  marks: { stated: 'date stated', resolved: 'date worked out', published: 'day of the report' },
  unlabelled: (count) => `+${count} more, marked on the axis only`,
  title: (topic, entries) => `Timeline of ${topic}, ${entries}.`,
  reported: (date) => `Reported ${date}`,
  more: (count) => `And ${count} more.`,
};

const GERMAN: PictureWords = {
  dates: {
    months: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' '),
    day: (date) => `${date}.`,
    since: (begin) => `seit ${begin}`,
    until: (end) => `bis ${end}`,
    always: 'ohne Datum',
  },
  decade: (year) => `${year}er`,
  quoted: (text) => `„${text}“`,
  entries: (count) => (count === 1 ? '1 Eintrag' : `${count} Einträge`),
  marks: { stated: 'Datum genannt', resolved: 'Datum erschlossen', published: 'Tag des Berichts' },
  unlabelled: (count) => `+${count} weitere, nur auf der Achse`,
  title: (topic, entries) => `Chronik: ${topic}, ${entries}.`,
  reported: (date) => `Berichtet ${date}`,
  more: (count) => `Und ${count} weitere.`,
};

const FRENCH: PictureWords = {
  dates: {
    months: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
    since: (begin) => `depuis ${begin}`,
    until: (end) => `jusqu’à ${end}`,
    always: 'sans date',
  },
  decade: (year) => `années ${year}`,
  quoted: (text) => `« ${text} »`,
  entries: (count) => (count === 1 ? '1 entrée' : `${count} entrées`),
  marks: { stated: 'date indiquée', resolved: 'date déduite', published: 'jour de l’article' },
  unlabelled: (count) => `+${count} de plus, sur l’axe seulement`,
  title: (topic, entries) => `Chronologie : ${topic}, ${entries}.`,
  reported: (date) => `Publié ${date}`,
  more: (count) => `Et ${count} de plus.`,
};

const SPANISH: PictureWords = {
  dates: {
    months: 'ene feb mar abr may jun jul ago sept oct nov dic'.split(' '),
    since: (begin) => `desde ${begin}`,
    until: (end) => `hasta ${end}`,
    always: 'sin fecha',
  },
  decade: (year) => `años ${year}`,
  quoted: (text) => `«${text}»`,
  entries: (count) => (count === 1 ? '1 entrada' : `${count} entradas`),
  marks: { stated: 'fecha indicada', resolved: 'fecha deducida', published: 'día de la noticia' },
  unlabelled: (count) => `+${count} más, solo en el eje`,
  title: (topic, entries) => `Cronología: ${topic}, ${entries}.`,
  reported: (date) => `Publicado ${date}`,
  more: (count) => `Y ${count} más.`,
};

/** By the language of who looks at it. */
export const PICTURE_WORDS = { en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH } as const;

export type PictureLanguage = keyof typeof PICTURE_WORDS;
