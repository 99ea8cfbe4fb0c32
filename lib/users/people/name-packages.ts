import type { RowReason } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { csvPackages } from "../csv-packages";

/** The rules answer with codes of packages; people know their names. */
export async function packageNamer(tx: OrganizationTx): Promise<(reason: RowReason) => RowReason> {
  const names = new Map((await csvPackages(tx)).map(({ code, name }) => [code, name]));
  return ({ code, values = {} }) => ({
    code,
    values: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, names.get(String(value)) ?? value]),
    ),
  });
}
