// @ts-check
// Lays records out as a text table, for a terminal.

const MAX_WIDTH = 64

/**
 * @template {string} Column
 * @param {readonly Column[]} columns
 * @param {Partial<Record<Column, string>>[]} records
 */
export function textTable(columns, records) {
  const lines = [
    columns.map(String),
    ...records.map((record) => columns.map((column) => onOneLine(record[column] ?? ''))),
  ]
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  const lay = (/** @type {string[]} */ line) =>
    line.map((text, i) => text.padEnd(widths[i] ?? 0)).join('  ')
  return lines.map((line) => `  ${lay(line).trimEnd()}`).join('\n')
}

/** What pages send may hold anything, also what a terminal would obey. @param {string} text */
function onOneLine(text) {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length > MAX_WIDTH ? `${line.slice(0, MAX_WIDTH - 1)}…` : line
}
