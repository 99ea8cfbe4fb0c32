import { roles } from "@/db/urls";
import * as read from "./catalog";
import {
  catalogue,
  definerFunctions,
  exceptions,
  narrowed,
  settingReadOnce,
  systemOnly,
  unscopedKeys,
  views,
  writtenInBulk,
} from "./lists";

const { app, report, system } = roles;

/** What of the database breaks the rules of the wall, one line each. */
export async function violations(): Promise<string[]> {
  const tables = await read.readTables();
  const policies = await read.readPolicies();
  const found = [
    ...tables.flatMap((table) =>
      ofTable(
        table,
        policies.filter((policy) => policy.table === table.name),
      ),
    ),
    ...(await read.readGrants()).flatMap(ofGrant),
    ...(await read.readForeignKeys()).flatMap(ofForeignKey),
    ...(await read.readFunctions()).flatMap(ofFunction),
    ...(await read.readRoles()).flatMap(ofRole),
  ];
  return [...found, ...leftOver(tables.map(({ name }) => name))];
}

function ofTable({ name, forced, partition, view, owner }: read.Table, policies: read.Policy[]): string[] {
  const says = (what: string) => `${name}: ${what}`;
  if (Object.values(roles).some((role) => role === owner)) return [says(`belongs to ${owner}`)];
  if (view) return views.includes(name) ? [] : [says("is a view: it answers with its owner's eyes")];
  if (catalogue.includes(name))
    return policies.length > 0 ? [says("is of the catalogue and has policies")] : [];
  const found = forced ? [] : [says("row-level security is not forced")];
  // A partition has no policies and no grants: its rows are reached through the whole.
  if (partition)
    return [...found, ...policies.map((policy) => says(`a partition with the policy ${policy.name}`))];
  for (const [policy, role] of [
    ["owner", owner],
    ["system", system],
  ] as const) {
    if (!policies.some((each) => each.name === policy && each.using === "true" && each.roles.join() === role))
      found.push(says(`has no policy ${policy} for ${role}`));
  }
  const others = policies.filter((policy) => policy.roles.some((role) => role !== owner && role !== system));
  if (systemOnly.includes(name))
    return [
      ...found,
      ...others.map((policy) => says(`is the system's alone and has the policy ${policy.name}`)),
    ];
  return [...found, ...(name in exceptions ? asListed(name, others) : oneKey(name, others)).map(says)];
}

function asListed(name: string, policies: read.Policy[]): string[] {
  const has = policies
    .map((policy) => (policy.permissive ? policy.name : `(${policy.name})`))
    .sort()
    .join(" ");
  const wanted = [...(exceptions[name] ?? [])].sort().join(" ");
  return has === wanted ? [] : [`has the policies ${has}, not ${wanted}`];
}

const setting = (key: string) => `(NULLIF(current_setting('app.${key}'::text, true), ''::text))::uuid`;
const keyOf = (table: string) => (table === "core.organizations" ? "id" : "organization_id");

/** The same setting, read once per statement: of rows that are always asked for by more than their organization. */
const readOnce = (equality: string) => equality.replace(/= (.*)\)$/, '= ( SELECT $1 AS "nullif"))');

/** One policy for the app: one column, one setting, one equality. One for reports. The narrowing ones are listed. */
function oneKey(name: string, policies: read.Policy[]): string[] {
  const found: string[] = [];
  const key = keyOf(name);
  const byOrganization = `(${key} = ${setting("organization")})`;
  const byPartner = `(partner_id = ${setting("partner")})`;
  const equalities = settingReadOnce.includes(name)
    ? [readOnce(byOrganization)]
    : [byOrganization, byPartner];
  const forApp = policies.filter((policy) => policy.permissive && policy.roles.includes(app));
  if (forApp.length !== 1) found.push(`has ${forApp.length} policies for the app, not one`);
  const checks: (string | null)[] = writtenInBulk.includes(name) ? [readOnce(byOrganization)] : [null];
  for (const { name: policy, using, check, command } of forApp) {
    if (!equalities.includes(using) || !checks.includes(check) || command !== "ALL")
      found.push(`the policy ${policy} is not one plain equality: ${using}`);
  }
  const managed = `(${key} IN ( SELECT management.organization_id\n   FROM core.management))`;
  const wanted = forApp[0]?.using === byPartner ? byPartner : managed;
  const forReports = policies.filter((policy) => policy.permissive && policy.roles.includes(report));
  for (const policy of forReports) {
    if (policy.using !== wanted || policy.command !== "SELECT")
      found.push(`the policy ${policy.name} for reports is not by its key: ${policy.using}`);
  }
  const restrictive = policies
    .filter((policy) => !policy.permissive)
    .map((policy) => policy.name)
    .join(" ");
  if (restrictive !== (narrowed[name] ?? []).join(" "))
    found.push(`is narrowed by ${restrictive || "nothing"}`);
  return found;
}

const allowed: Record<string, readonly string[]> = {
  [app]: ["SELECT", "INSERT", "UPDATE", "DELETE"],
  [report]: ["SELECT"],
  [system]: ["SELECT", "INSERT", "UPDATE", "DELETE"],
};
const changes = ["INSERT", "UPDATE", "DELETE"];

function ofGrant({ table, role, privilege }: read.Grant): string[] {
  const says = (what: string) => [`${table}: ${role} ${what}`];
  if (!allowed[role]?.includes(privilege)) return says(`has ${privilege}`);
  if (role !== system && systemOnly.includes(table))
    return says(`has ${privilege} on what is the system's alone`);
  if (role !== system && catalogue.includes(table) && changes.includes(privilege))
    return says(`may ${privilege} the catalogue`);
  if (table === "core.audit" && ["UPDATE", "DELETE"].includes(privilege))
    return says(`may ${privilege} the audit log`);
  return [];
}

const scopes = ["organization_id", "partner_id"];

function ofForeignKey({ from, to, columns, keys, makesAccounts }: read.ForeignKey): string[] {
  if (to === "core.accounts" && !makesAccounts)
    return [`${from} → ${to}: a user without an account cannot be named: call core.refer_to_accounts`];
  if (catalogue.includes(to) || unscopedKeys.includes(`${from} → ${to}`)) return [];
  const scoped = columns.some((column, index) => {
    const key = keys[index] ?? "";
    return scopes.includes(column) && (scopes.includes(key) || (to === "core.organizations" && key === "id"));
  });
  return scoped ? [] : [`${from} → ${to}: the foreign key (${columns.join(", ")}) does not carry the scope`];
}

function ofFunction({ name, definer, path, public: everybody }: read.Function): string[] {
  const found: string[] = [];
  if (everybody) found.push(`${name}: everybody may call it`);
  if (definer && !definerFunctions.includes(name)) found.push(`${name}: runs as its owner and is not listed`);
  if (definer && !path) found.push(`${name}: runs as its owner with the caller's search path`);
  return found;
}

const ofRole = ({ name, powers, owns }: read.Role): string[] => [
  ...powers.map((power) => `${name}: ${power}`),
  ...(owns > 0 ? [`${name}: owns ${owns} objects`] : []),
];

function leftOver(tables: readonly string[]): string[] {
  const listed = [
    ...catalogue,
    ...systemOnly,
    ...Object.keys(exceptions),
    ...Object.keys(narrowed),
    ...views,
  ];
  return listed
    .filter((name) => !tables.includes(name))
    .map((name) => `${name}: is listed and does not exist`);
}
