import { ownerQuery } from "../../support/database";
import { type Equipped, makeEquipped } from "../../users/equipped";
import { csv, EMAIL, importUsers } from "../world";

/** An organization with a thousand users, and a file that changes it in every way. */
export type Changing = Equipped & { file: string; removals: string };

const PURCHASED = 120;

/** As many as in a file, so that some rows are refused for want of room. */
const SUITES = 1_500;

/** `importing` brings the first users in. */
export async function aChange(
  importing: (world: Changing, content: string) => Promise<string> = importUsers,
): Promise<Changing> {
  const world = await makeEquipped({
    calling: false,
    packages: { webex_suite: SUITES, webex_calling: null },
  });
  const { at, number, customerId, subscriptionId } = world;
  await ownerQuery(
    "UPDATE core.subscription_licenses SET purchased = $2 WHERE organization_id = $1 AND product_code = 'meetings'",
    [customerId, PURCHASED],
  );
  await ownerQuery(
    "INSERT INTO core.phone_numbers (organization_id, number) SELECT $1, $2 || n FROM generate_series(1000, 1499) n",
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
  const before = csv(
    header,
    ...rows(0, 1_000, (index) => [
      ...user(index),
      ...packages(index),
      index >= 300 && index < 500 ? String(3_000 + index) : "",
      index >= 250 && index < 450 ? numberOf(index) : "",
      index < 500 ? "Berlin" : "",
      index < 100 ? "TRUE" : "",
    ]),
  );
  const file = csv(
    header,
    // A hundred of them give back a number or a licence.
    ...rows(0, 300, (index) => [
      ...[`u${index} new`, at(`u${index}`), ...packages(index + 1), String(6_000 + index)],
      ...[index < 250 ? "" : numberOf(index + 200), '"Paris, Nord"', index < 50 ? "FALSE" : ""],
    ]),
    ...rows(300, 500, (index) => [...user(index), "FALSE", "FALSE", "", "", "", ""]),
    ...rows(500, 800, (index) => [...user(index), "", "", "", "", "", ""]),
    // More than there is room for.
    ...rows(800, 900, (index) => [...user(index), "", "", "", "", "", "TRUE"]),
    // With the numbers and extensions of those who leave.
    ...rows(0, 1_300, (index) => [
      ...[`n${index}`, at(`n${index}`), "TRUE", "", index < 200 ? String(3_300 + index) : ""],
      ...[index < 150 ? numberOf(300 + index) : "", index < 700 ? "Berlin" : "", ""],
    ]),
    ...rows(0, 30, (index) => [`wrong ${index}`, "nobody", "TRUE", "", "", "", "", ""]),
  );
  const changing = { ...world, file, removals: "200" };
  await importing(changing, before);
  return changing;
}

/** Of the import that changed it. */
export async function countsOf({ customerId }: Changing): Promise<Record<string, number> | undefined> {
  const [last] = await ownerQuery<{ counts: Record<string, number> }>(
    "SELECT counts FROM core.imports WHERE organization_id = $1 ORDER BY created_at DESC LIMIT 1",
    [customerId],
  );
  return last?.counts;
}
