/** Encodings as people know them. */
const names: Record<string, string> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  "windows-1252": "Windows-1252",
};

export const encodingName = (encoding: string | number | undefined): string =>
  names[String(encoding)] ?? String(encoding);
