import {
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Timeline, TimelineEntry } from '../../domain/timeline.ts';
import type { TimelinePicture } from '../../timeline/picture/draw-timeline.ts';
import { limits } from '../limits.ts';
import { text } from '../text.ts';
import { articleLine } from './article-line.ts';
import { rangeText } from './day-text.ts';
import { type MessageView, messageView } from './message-view.ts';
import { quoteBlock } from './quote-block.ts';
import { shareOut } from './share-out.ts';
import { shortText } from './short-text.ts';
import { type TimelinePage, timelinePageId } from './timeline-page-id.ts';

/** Entries of one page: as many as a phone shows in a few swipes. */
const ENTRIES_A_PAGE = 5;

const PICTURE_FILE = 'timeline.png';
const EXPRESSION_ROOM = 60;
const NEAREST_SHOWN = 5;
const NEAREST_ROOM = 80;

const yearOf = ({ range }: TimelineEntry): string =>
  (range.from ?? range.to)?.slice(0, 4).replace(/^0+/, '') ?? text.undated;

function basisText({ basis, expression = '' }: TimelineEntry): string {
  if (basis === 'resolved') return text.resolved(shortText(expression, EXPRESSION_ROOM));
  return basis === 'published' ? text.published : text.stated;
}

/** An entry's text before its quote and after it: the date with how it is known, and where the quote comes from. */
function frame(entry: TimelineEntry, previous: TimelineEntry | undefined): { before: string; after: string } {
  const year = yearOf(entry);
  const heading = previous && yearOf(previous) === year ? '' : `${text.year(year)}\n`;
  const others = entry.reports.length - 1;
  return {
    before: `${heading}**${rangeText(entry.range) || text.undated}** (${basisText(entry)})\n`,
    after: `\n${articleLine(entry.reports[0].article, others > 0 ? text.moreReports(others) : '')}`,
  };
}

/** Entries as blocks under headings of years, together in at most `room` UTF-16 code units. */
function entryBlocks(entries: readonly TimelineEntry[], room: number): string[] {
  const frames = entries.map((entry, index) => frame(entry, entries[index - 1]));
  const framed = frames.reduce((length, { before, after }) => length + before.length + after.length, 0);
  const shares = shareOut(
    entries.map(({ reports }) => quoteBlock(reports[0]).length),
    room - framed,
  );
  return entries.map(
    ({ reports }, index) =>
      frames[index]!.before + quoteBlock(reports[0], shares[index]) + frames[index]!.after,
  );
}

function pageButtons(shown: TimelinePage, pages: number): APIMessageTopLevelComponent {
  const button = (label: string, page: number) =>
    ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label,
      custom_id: timelinePageId({ ...shown, page }),
      disabled: page < 1 || page > pages,
    }) as const;
  return {
    type: ComponentType.ActionRow,
    components: [button(text.earlierEntries, shown.page - 1), button(text.laterEntries, shown.page + 1)],
  };
}

/**
 * One page of a timeline as a message: its picture where there is one, then entries by year, each with its dates, how
 * these are known, and its best quote. A page that is not there (the archive may have changed since the button was made) shows the nearest.
 */
export function timelineView(
  timeline: Timeline,
  wanted: TimelinePage,
  picture?: TimelinePicture,
): MessageView {
  const { entries, nearest, omitted } = timeline;
  const topic = shortText(wanted.topic, limits.customId * 2);
  if (entries.length === 0) {
    const topics = nearest.slice(0, NEAREST_SHOWN).map((name) => shortText(name, NEAREST_ROOM));
    return messageView([text.noTimeline(topic), topics.length > 0 ? text.nearestTopics(topics) : '']);
  }
  const pages = Math.ceil(entries.length / ENTRIES_A_PAGE);
  const page = Math.min(Math.max(wanted.page, 1), pages);
  const first = (page - 1) * ENTRIES_A_PAGE;
  const shown = entries.slice(first, first + ENTRIES_A_PAGE);
  const title = text.timelineOf(topic);
  const footer = [
    pages > 1 ? text.entriesShown(first + 1, first + shown.length, entries.length) : '',
    omitted > 0 ? text.entriesOmitted(omitted) : '',
  ]
    .filter(Boolean)
    .join('\n');
  const texts = [...entryBlocks(shown, limits.messageText - title.length - footer.length), footer];
  const view = messageView([title, ...texts], pages > 1 ? [pageButtons({ ...wanted, page }, pages)] : []);
  return picture ? withPicture(view, picture) : view;
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
