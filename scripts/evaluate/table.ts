import type { Figure, SuiteReport } from './report.ts';

/**
 * A suite's figures as aligned plain text: a row for each system (under each group of questions), a column for each
 * metric, `value (low-high)` in the cells.
 */
export function renderTable({ suite, figures, seconds, questionsPerSecond }: SuiteReport): string {
  const metrics = [...new Set(figures.map(({ metric }) => metric))];
  const rows = new Map<string, Figure[]>();
  for (const figure of figures) {
    const name = [figure.group, figure.system].filter(Boolean).join(' / ');
    rows.set(name, [...(rows.get(name) ?? []), figure]);
  }
  const cells = [
    ['', ...metrics],
    ...[...rows].map(([name, row]) => [
      name,
      ...metrics.map((metric) => cell(row.find((figure) => figure.metric === metric))),
    ]),
  ];
  const speed = questionsPerSecond === null ? '' : `, ${questionsPerSecond.toFixed(0)} questions/s`;
  return `${suite} (${seconds.toFixed(0)} s${speed})\n${aligned(cells)}\n`;
}

function cell(figure: Figure | undefined): string {
  if (!figure) return '';
  const [value, low, high] = [figure.value, figure.low, figure.high].map((number) => number.toFixed(3));
  return `${value} (${low}-${high})`;
}

/** Rows of cells in columns as wide as their widest cell, two spaces apart. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
