export type Found = { line: number; lines: number };

const opens = /^(\s*)\S.*\{$|^(\s*)\S.*\{\s*\/\/.*$/;
const isFunction = (line: string) =>
  (/=>\s*\{$/.test(line) ||
    /\bfunction\b.*\{$/.test(line) ||
    /^\s*(?:(?:public|private|static|override|async|get|set)\s+)*[#\w]+\(.*\)(?::\s.+)?\s\{$/.test(line) ||
    /^\s*\)(?::\s.+)?\s\{$/.test(line)) &&
  !/^\s*(?:\}\s*)?(?:if|else|for|while|switch|catch|do|try|return\s\()\b/.test(line);

/**
 * Functions with a body, by indentation: our formatter closes a block in the column of the line that opened it. Good
 * enough to find what is long; no parser.
 */
export function functionsIn(text: string): Found[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    if (!opens.test(line) || !isFunction(line)) return [];
    const indent = line.match(/^\s*/)?.[0] ?? "";
    const end = lines.findIndex((other, at) => at > index && other.startsWith(`${indent}}`));
    return end === -1 ? [] : [{ line: index + 1, lines: end - index + 1 }];
  });
}
