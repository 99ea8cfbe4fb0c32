import { ownerQuery } from "../../support/database";
import { type Equipped, makeEquipped } from "../../users/equipped";
import { csv, EMAIL, importUsers } from "../world";

/** An organization with two hundred users, and a file that changes it in every way. */
export type Changing = Equipped & { file: string; removals: string };

const PURCHASED = 24;

/** As many as in a file, so that some rows are refused for want of room. */
const SUITES = 300;

type Making = {
  /** Brings the first users in. */
  importing?: (world: Changing, content: string) => Promise<string>;
  /** Gives nothing of which there is so much only: chunks of it are applied side by side. */
  ample?: boolean;
};

export async function aChange({ importing = importUsers, ample = false }: Making = {}): Promise<Changing> {
  const world = await makeEquipped({
    calling: false,
    packages: { webex_suite: ample ? null : SUITES, webex_calling: null },
  });
  const { at, number, customerId, subscriptionId } = world;
  await ownerQuery(
    "UPDATE core.subscription_licenses SET purchased = $2 WHERE organization_id = $1 AND product_code = 'meetings'",
    [customerId, PURCHASED],
  );
  await ownerQuery(
    "INSERT INTO core.phone_numbers (organization_id, number) SELECT $1, $2 || n FROM generate_series(1000, 1099) n",
    [customerId, number(9)],
  );
  const header = [
    ...["First Name", EMAIL, "Webex Suite Package", "Webex Calling Package"],
    ...["Extension", "Phone Number", "Location", `Meetings [${subscriptionId}]`],
  ];
  const rows = (from: number, to: number, row: (at: number) => string[]) =>
    Array.from({ length: to - from }, (_, index) => row(from + index));
  const numberOf = (index: number) => number(9) + String(1_000 + index);
  const packages = (index: number) => (index % 2 ? ["FALSE", "TRUE"] : ["TRUE", "FALSE"]);
  const user = (index: number) => [`u${index}`, at(`u${index}`)];
  const content = (...rows: string[][]) => csv(...(ample ? rows.map(withoutScarce) : rows));
  const before = content(
    header,
    ...rows(0, 200, (index) => [
      ...user(index),
      ...packages(index),
      index >= 60 && index < 100 ? String(3_000 + index) : "",
      index >= 50 && index < 90 ? numberOf(index) : "",
      index < 100 ? "Berlin" : "",
      index < 20 ? "TRUE" : "",
    ]),
  );
  const file = content(
    header,
    // Some of them give back a number or a licence.
    ...rows(0, 60, (index) => [
      ...[`u${index} new`, at(`u${index}`), ...packages(index + 1), String(6_000 + index)],
      ...[index < 50 ? "" : numberOf(index + 40), '"Paris, Nord"', index < 10 ? "FALSE" : ""],
    ]),
    ...rows(60, 100, (index) => [...user(index), "FALSE", "FALSE", "", "", "", ""]),
    ...rows(100, 160, (index) => [...user(index), "", "", "", "", "", ""]),
    // More than there is room for.
    ...rows(160, 180, (index) => [...user(index), "", "", "", "", "", "TRUE"]),
    // With the numbers and extensions of those who leave.
    ...rows(0, 260, (index) => [
      ...[`n${index}`, at(`n${index}`), "TRUE", "", index < 40 ? String(3_060 + index) : ""],
      ...[index < 30 ? numberOf(60 + index) : "", index < 140 ? "Berlin" : "", ""],
    ]),
    ...rows(0, 6, (index) => [`wrong ${index}`, "nobody", "TRUE", "", "", "", "", ""]),
  );
  const changing = { ...world, file, removals: "40" };
  await importing(changing, before);
  return changing;
}

/** Without extension, number and licence. */
const withoutScarce = (cells: string[]) => cells.filter((_, at) => ![4, 5, 7].includes(at));

/** Of the import that changed it. */
export async function countsOf({ customerId }: Changing): Promise<Record<string, number> | undefined> {
  const [last] = await ownerQuery<{ counts: Record<string, number> }>(
    "SELECT counts FROM core.imports WHERE organization_id = $1 ORDER BY created_at DESC LIMIT 1",
    [customerId],
  );
  return last?.counts;
}
