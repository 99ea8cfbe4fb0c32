const RUN = 8;

const isCode = (line: string) => !/^(?:import\b|export (?:\*|\{)|\/\/|\/?\*|[{}()[\];,<>/\s]*$)/.test(line);

/** The share of code lines that are in a run of eight which occurs elsewhere; imports, comments and braces left out. */
export function repeatedShare(texts: readonly string[]): number {
  const files = texts.map((text) =>
    withoutImports(text)
      .split("\n")
      .map((line) => line.trim())
      .filter(isCode),
  );
  const places = new Map<string, [file: number, line: number][]>();
  files.forEach((lines, file) => {
    for (let line = 0; line + RUN <= lines.length; line++) {
      const run = lines.slice(line, line + RUN).join("\n");
      places.set(run, [...(places.get(run) ?? []), [file, line]]);
    }
  });
  const repeated = new Set<string>();
  for (const where of places.values()) {
    if (where.length < 2) continue;
    for (const [file, line] of where)
      for (let next = 0; next < RUN; next++) repeated.add(`${file}:${line + next}`);
  }
  return repeated.size / files.reduce((sum, lines) => sum + lines.length, 0);
}

const withoutImports = (text: string) => text.replace(/^import [^;]*;$/gm, "");
