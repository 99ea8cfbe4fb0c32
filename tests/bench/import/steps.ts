import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A file, and the one bare statement that does the same to a table with the same columns and one unique index. */
export type Step = { name: string; rows: number; line: (at: number) => string; bare: string };

const header = "First Name,Last Name,User ID/Email (Required),Webex Suite Package,Webex Calling Package";

const touch =
  "UPDATE bare_users u SET first_name = r.first FROM bare_rows r WHERE u.email_key = lower(r.email)";

/** All users; half of them changed; a tenth removed; after the first and the last the same file again, which changes nothing. */
export function stepsFor(rows: number, round: string): Step[] {
  const email = (at: number) => `first.last${at}@${round}.example`;
  const add = (at: number) => `First${at},Last${at},${email(at)},TRUE,FALSE`;
  const remove = (at: number) => `,,${email(at)},FALSE,FALSE`;
  return [
    {
      name: "add",
      rows,
      line: add,
      bare: `INSERT INTO bare_users (organization_id, email, email_key, first_name, last_name, display_name, package_code)
        SELECT gen_random_uuid(), email, lower(email), first, last, first || ' ' || last, 'webex_suite' FROM bare_rows`,
    },
    { name: "add again", rows, line: add, bare: touch },
    {
      name: "modify half",
      rows: rows / 2,
      line: (at) => `Second${at},Last${at},${email(at)},FALSE,TRUE`,
      bare: `UPDATE bare_users u SET first_name = r.first, package_code = 'webex_calling'
        FROM bare_rows r WHERE u.email_key = lower(r.email)`,
    },
    {
      name: "remove a tenth",
      rows: rows / 10,
      line: remove,
      bare: "DELETE FROM bare_users u USING bare_rows r WHERE u.email_key = lower(r.email)",
    },
    { name: "remove again", rows: rows / 10, line: remove, bare: touch },
  ];
}

const AT_ONCE = 5_000;

export async function writeFileOf({ rows, line }: Step, file: string): Promise<void> {
  const parts = function* () {
    yield `${header}\n`;
    for (let from = 0; from < rows; from += AT_ONCE) {
      const count = Math.min(AT_ONCE, rows - from);
      yield `${Array.from({ length: count }, (_, at) => line(from + at)).join("\n")}\n`;
    }
  };
  await pipeline(Readable.from(parts()), createWriteStream(file));
}
