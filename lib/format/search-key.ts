/** Lower case, without accents: what is compared when people search in texts that are not in the database. */
export const searchKey = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
