/** Case, accents, spaces around and within, and the byte-order mark make no difference. */
export const plainHeader = (header: string) =>
  header
    .normalize("NFD")
    .replace(/[\p{M}\uFEFF]/gu, "")
    .replaceAll("’", "'")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();
