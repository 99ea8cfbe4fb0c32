import { Resolver } from "node:dns/promises";

/** What DNS says: the texts of a host's TXT records, or undefined when it could not be asked. */
export type TxtRecords = (host: string) => Promise<string[] | undefined>;

const nothingThere = ["ENOTFOUND", "ENODATA"];

export const askDns: TxtRecords = async (host) => {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  try {
    const records = await resolver.resolveTxt(host);
    return records.map((chunks) => chunks.join(""));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return nothingThere.includes(code) ? [] : undefined;
  }
};
