const everywhere = ["csv", "hub", "id", "partner", "pdf", "sha", "uuid"];

/** Words that another language writes as English does. */
const shared: Record<string, readonly string[]> = {
  es: ["error", "no", "roles", "plan"],
  fr: [
    "action",
    "actions",
    "canada",
    "contact",
    "district",
    "e-mail",
    "import",
    "imports",
    "invitation",
    "licence",
    "licences",
    "logo",
    "message",
    "mode",
    "oblast",
    "package",
    "packages",
    "page",
    "pages",
    "province",
    "service",
    "services",
    "session",
    "sessions",
    "signature",
    "site",
    "sites",
  ],
  ro: [
    "administrator",
    "canada",
    "contact",
    "district",
    "e-mail",
    "import",
    "link",
    "oblast",
    "plan",
    "text",
  ],
};

/** Whether the same sentence in both languages is right: nothing but words that both have. */
export const sameInEnglish = (language: string, text: string) =>
  wordsOf(text).every(
    (word) => word.length === 1 || everywhere.includes(word) || shared[language]?.includes(word),
  );

/** The words that people read: without arguments, the cases' names and tags. */
function wordsOf(text: string): string[] {
  const read = text
    .replace(/\{\w+(?:, ?(?:number|date|time)[^{}]*)?\}|<\/?\w+>/g, " ")
    .replace(/\{\w+, ?(?:plural|select|selectordinal),/g, " ")
    .replace(/=?\w+ ?\{/g, " ");
  // Two letters in brackets are a code.
  return (read.replace(/\(\p{Lu}{2}\)/gu, " ").match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );
}
