/** What names of a language are made of. `shown|latin` where the script is not Latin or the address differs. */
export type Words = {
  /** Family names, places, plants: the part that makes a company's name its own. */
  roots: readonly string[];
  /** `{}` is the root; after `|` what the domain is made of. */
  companies: readonly string[];
  firstNames: readonly string[];
  lastNames: readonly string[];
};

export type Named = { shown: string; latin: string };

export function named(word: string): Named {
  const [shown = "", latin = shown] = word.split("|");
  return { shown, latin };
}

const letters: Record<string, string> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ł: "l",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
};

/** As in an e-mail address or a host name. */
export const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[äöüßłøæœđ]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
