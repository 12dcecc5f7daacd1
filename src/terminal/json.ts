import type { Answer } from '../domain/answer.ts';
import type { Timeline } from '../domain/timeline.ts';

/**
 * One line of JSON. Characters that JSON lets stand but a terminal may act on, or a reader may take for the end of a
 * line, are written as `\uXXXX`: the parsed value is the same.
 */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * An answer as one line of JSON, its keys in the documented order; an unknown source or url is null.
 * `milliseconds` is the time that answering took.
 */
export function answerToJson(question: string, answer: Answer, milliseconds: number): string {
  const citations = answer.outcome === 'answered' ? answer.citations : [];
  return jsonLine({
    question,
    outcome: answer.outcome,
    citations: citations.map(({ quote, article, paragraph, score }) => ({
      quote: quote.text,
      published: article.published,
      title: article.title,
      source: article.source ?? null,
      url: article.url ?? null,
      file: article.file,
      paragraph,
      start: quote.start,
      end: quote.end,
      score,
    })),
    milliseconds,
  });
}

/** A timeline as one line of JSON: each entry with its best report; an open end of a range is null. */
export function timelineToJson(topic: string, timeline: Timeline): string {
  return jsonLine({
    topic,
    entries: timeline.entries.map(({ range, basis, reports: [{ quote, article, paragraph }] }) => ({
      from: range.from,
      to: range.to,
      basis,
      quote: quote.text,
      published: article.published,
      title: article.title,
      file: article.file,
      paragraph,
      start: quote.start,
      end: quote.end,
    })),
  });
}
