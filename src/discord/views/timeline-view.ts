import { type APIMediaGalleryComponent, ComponentType } from 'discord.js';
import type { Timeline, TimelineEntry } from '../../domain/timeline.ts';
import type { TimelinePicture } from '../../timeline/picture/draw-timeline.ts';
import { limits } from '../limits.ts';
import type { Texts } from '../text/texts.ts';
import { button, buttonRow } from './button.ts';
import { rangeText } from './day-text.ts';
import { escapeText } from './escape-text.ts';
import { type Components, type MessageView, messageView, textBlocks, viewOf } from './message-view.ts';
import { quoteBlock } from './quote-block.ts';
import { sourceSection, textLength } from './reports.ts';
import { shareOut } from './share-out.ts';
import { shortText } from './short-text.ts';
import { type TimelinePage, timelinePageId } from './timeline-page-id.ts';

/** Entries of one page: as many as a phone shows in a few swipes. */
const ENTRIES_A_PAGE = 5;

const PICTURE_FILE = 'timeline.png';
const EXPRESSION_ROOM = 60;
const NEAREST_SHOWN = 5;
const NEAREST_ROOM = 80;

const datesOf = ({ range }: TimelineEntry, texts: Texts): string =>
  rangeText(range, texts) || texts.timeline.undated;

function basisText({ basis, expression = '' }: TimelineEntry, { timeline }: Texts): string {
  if (basis === 'resolved') return timeline.resolved(shortText(expression, EXPRESSION_ROOM));
  return basis === 'published' ? timeline.published : timeline.stated;
}

/**
 * What stands around the quote of the entry at a place of its page: before it the dates, unless the entry before has the
 * same, and how they are known; below it where it comes from.
 */
function frame(entries: readonly TimelineEntry[], place: number, texts: Texts) {
  const entry = entries[place]!;
  const previous = entries[place - 1];
  const { timeline } = texts;
  const dates = datesOf(entry, texts);
  const heading =
    previous && datesOf(previous, texts) === dates ? '' : `${timeline.date(escapeText(dates))}\n`;
  const others = entry.reports.length - 1;
  return {
    lead: `${heading}${basisText(entry, texts)}\n`,
    source: sourceSection([entry.reports[0]], texts, others > 0 ? timeline.moreReports(others) : '', place),
  };
}

/** Entries as blocks under headings of their dates, together in at most `room` UTF-16 code units. */
function entryBlocks(entries: readonly TimelineEntry[], room: number, texts: Texts): Components {
  const frames = entries.map((_, place) => frame(entries, place, texts));
  const framed = frames.reduce((sum, { lead, source }) => sum + lead.length + textLength([source]), 0);
  const shares = shareOut(
    entries.map(({ reports }) => quoteBlock(reports[0]).length),
    room - framed,
  );
  return frames.flatMap(({ lead, source }, index) => [
    ...textBlocks([lead + quoteBlock(entries[index]!.reports[0], shares[index])]),
    source,
  ]);
}

function pageButtons(shown: TimelinePage, pages: number, { timeline }: Texts) {
  const turn = (label: string, page: number) =>
    button(label, timelinePageId({ ...shown, page }), { disabled: page < 1 || page > pages });
  return buttonRow([turn(timeline.earlier, shown.page - 1), turn(timeline.later, shown.page + 1)]);
}

/**
 * One page of a timeline as a message: its picture where there is one, then entries by date, each with how that is
 * known and its best quote. A page that is not there (the archive may have changed since the button was made) shows the nearest.
 * @param picture `forbidden` where there would be one if the bot might attach files, which is then said
 */
export function timelineView(
  { entries, nearest, omitted }: Timeline,
  wanted: TimelinePage,
  texts: Texts,
  picture?: TimelinePicture | 'forbidden',
): MessageView {
  const { timeline } = texts;
  const topic = shortText(wanted.topic, limits.customId * 2);
  if (entries.length === 0) {
    const topics = nearest.slice(0, NEAREST_SHOWN).map((name) => shortText(name, NEAREST_ROOM));
    return messageView([timeline.none(topic), topics.length > 0 ? timeline.nearest(topics) : '']);
  }
  const pages = Math.ceil(entries.length / ENTRIES_A_PAGE);
  const page = Math.min(Math.max(wanted.page, 1), pages);
  const first = (page - 1) * ENTRIES_A_PAGE;
  const shown = entries.slice(first, first + ENTRIES_A_PAGE);
  const title = timeline.title(topic);
  const footer = [
    pages > 1 ? timeline.entries(first + 1, first + shown.length, entries.length) : '',
    omitted > 0 ? timeline.omitted(omitted) : '',
    picture === 'forbidden' ? timeline.noPicture : '',
  ]
    .filter(Boolean)
    .join('\n');
  const view = viewOf([
    ...textBlocks([title]),
    ...entryBlocks(shown, limits.messageText - title.length - footer.length, texts),
    ...textBlocks([footer]),
    ...(pages > 1 ? [pageButtons({ ...wanted, page }, pages, texts)] : []),
  ]);
  return picture && picture !== 'forbidden' ? withPicture(view, picture) : view;
}

/** Shows the picture between the title and the entries. */
function withPicture({ components, flags }: MessageView, { png, alt }: TimelinePicture): MessageView {
  const [title, ...rest] = components;
  const gallery: APIMediaGalleryComponent = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${PICTURE_FILE}` }, description: alt }],
  };
  return {
    components: [title!, gallery, ...rest],
    flags,
    files: [{ attachment: Buffer.from(png), name: PICTURE_FILE, description: alt }],
  };
}
