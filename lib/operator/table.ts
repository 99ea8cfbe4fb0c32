/** Rows under their headings, in columns as wide as their widest cell. */
export function table(headings: readonly string[], rows: readonly (readonly (string | null)[])[]): string[] {
  if (rows.length === 0) return ["Nothing."];
  const all = [headings, ...rows.map((row) => row.map((cell) => cell ?? "–"))];
  const widths = headings.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) => cell?.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

export const moment = (at: Date | null): string | null =>
  at && `${at.toISOString().slice(0, 16).replace("T", " ")}Z`;
