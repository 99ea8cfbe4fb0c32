import { text } from "node:stream/consumers";
import { storage } from "@/lib/storage";
import { ownerQuery } from "../../support/database";
import type { Equipped } from "../../users/equipped";

/* What is compared: all tables that an import writes, by names instead of ids, and without times. */

const queries = {
  users: `
    SELECT u.email, u.first_name, u.last_name, u.display_name, u.status, u.package_code, u.extension, u.title,
      u.basic_messaging, u.basic_meetings, u.basic_calling, l.name AS location,
      ARRAY(SELECT n.number || ' ' || n.is_primary FROM core.phone_numbers n WHERE n.user_id = u.id ORDER BY 1) AS numbers,
      ARRAY(SELECT a.subscription_id || ' ' || a.product_code FROM core.license_assignments a WHERE a.user_id = u.id
        ORDER BY 1) AS licences,
      ARRAY(SELECT r.role FROM core.user_roles r WHERE r.user_id = u.id ORDER BY 1) AS roles
    FROM core.users u LEFT JOIN core.locations l ON l.id = u.location_id WHERE u.organization_id = $1`,
  ofNobody: `
    SELECT 'number' AS kind, n.number AS what FROM core.phone_numbers n WHERE n.organization_id = $1
      AND NOT EXISTS (SELECT FROM core.users u WHERE u.id = n.user_id)
    UNION ALL SELECT 'licence', a.product_code FROM core.license_assignments a WHERE a.organization_id = $1
      AND NOT EXISTS (SELECT FROM core.users u WHERE u.id = a.user_id)`,
  licences:
    "SELECT subscription_id, product_code, purchased, assigned FROM core.subscription_licenses WHERE organization_id = $1",
  counts: `
    SELECT status, package_code, sum(amount)::integer AS amount FROM core.user_counts WHERE organization_id = $1
    GROUP BY 1, 2 HAVING sum(amount) <> 0`,
  directory: `
    SELECT d.kind, d.term, u.email FROM core.directory d LEFT JOIN core.users u ON u.id::text = d.ref
    WHERE d.organization_id = $1`,
  overview:
    "SELECT statuses, products, purchased, assigned, overage FROM core.customer_overview WHERE organization_id = $1",
  log: `
    SELECT action, actor_kind, target_name, before, after - 'sha256' AS after, work_id IS NOT NULL AS in_import
    FROM core.audit WHERE organization_id = $1`,
  images: `
    SELECT i.action, i.outcome, count(*)::integer AS n FROM core.import_images i
    WHERE i.import_id IN (SELECT id FROM core.imports WHERE organization_id = $1) GROUP BY 1, 2`,
  imports: `
    SELECT file_name, state, rows, progress, counts, refusal, error_file_key
    FROM core.imports WHERE organization_id = $1`,
};

type Row = Record<string, unknown>;
export type State = { [Name in keyof typeof queries]: string[] } & { errorFiles: string[] };

/** All that imports leave of an organization. Two of the same history are equal, whatever their ids. */
export async function stateOf(world: Equipped): Promise<State> {
  const tables: Record<string, Row[]> = {};
  for (const [name, sql] of Object.entries(queries))
    tables[name] = await ownerQuery<Row>(sql, [world.customerId]);
  const errorFiles = (tables.imports ?? []).map(({ error_file_key: key }) => key).filter(Boolean);
  const plain = plainIn(world);
  const lines = ([name, rows]: [string, Row[]]) =>
    [name, rows.map(({ error_file_key: _, ...row }) => plain(JSON.stringify(row))).sort()] as const;
  return {
    ...Object.fromEntries(Object.entries(tables).map(lines)),
    errorFiles: await Promise.all(errorFiles.map(async (key) => plain(await content(String(key))))),
  } as State;
}

async function content(key: string): Promise<string> {
  const file = await storage().get(key);
  return file ? text(file.stream) : "gone";
}

/** Ids and what the makers count through, in words that are the same for every world. */
function plainIn({ customerId, subscriptionId, overageId, number }: Equipped): (line: string) => string {
  const names = [
    [customerId, "organization"],
    [customerId.slice(0, 8), "here"],
    [subscriptionId, "capped"],
    [subscriptionId.toLowerCase(), "capped"],
    [overageId, "overage"],
    [overageId.toLowerCase(), "overage"],
    [number(0).slice(0, -1), "number "],
  ] as const;
  return (line) =>
    names
      .reduce((said, [id, name]) => said.replaceAll(id, name), line)
      .replaceAll(/\b(person |person|organization |last_name":")\d+/gi, "$1");
}

/** The differences alone: of thousands of lines, those that are not in both. */
export function difference(state: State, expected: State) {
  const names = Object.keys(expected) as (keyof State)[];
  return names.flatMap((name) => {
    const more = without(state[name], expected[name]).map((line) => `${name} + ${line}`);
    const less = without(expected[name], state[name]).map((line) => `${name} - ${line}`);
    return [...more.slice(0, 5), ...less.slice(0, 5)];
  });
}

function without(lines: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
