import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { RowReason } from "@/db/schema";
import type { OrganizationTx } from "@/lib/access";
import { conflict, notFound, ruleBroken } from "@/lib/core/errors";
import { holdPeople } from "../hold-people";
import type { UserStatus } from "../lists/user-filter";
import { MOST_USERS } from "../rules";
import { fullAdministrators } from "../settle-plan";
import { selected, type UserSelection } from "./user-selection";

/** What is judged here; packages and removals are judged by the rules of the file. */
export type StateChange = "resend" | "deactivate" | "reactivate";

export type Candidate = {
  id: string;
  name: string;
  email: string;
  displayName: string;
  firstName: string;
  locale: string | null;
  status: UserStatus;
  /** Was in at least once, so has chosen a password. */
  wasIn: boolean;
  fullAdministrator: boolean;
  /** When the last invitation went out, or waits to. */
  invitedAt: string | null;
};

export type Judged = Candidate & {
  reason: RowReason | null;
  /** The extension and number that come with the change. */
  calledBy?: string[];
};

const HOUR = 3_600_000;
const AGAIN_AFTER_HOURS = 24;

type Circumstances = { actorId: string | null; now: Date; force: boolean; administratorStays: boolean };

/** Why it cannot be done to this user; null when it can. Codes under `users.bulk.reasons` or `imports.reasons`. */
export function refusalOf(kind: StateChange, user: Candidate, about: Circumstances): RowReason | null {
  if (kind === "reactivate") return user.status === "inactive" ? null : { code: "isNotInactive" };
  if (user.status === "inactive") return { code: kind === "deactivate" ? "isInactive" : "inviteInactive" };
  if (kind === "deactivate") {
    if (user.id === about.actorId) return { code: "ownDeactivation" };
    return user.fullAdministrator && !about.administratorStays ? { code: "lastAdministrator" } : null;
  }
  if (user.status === "active") return { code: "hasSignedIn" };
  if (about.force || !user.invitedAt) return null;
  const ago = about.now.getTime() - Date.parse(user.invitedAt);
  return ago < AGAIN_AFTER_HOURS * HOUR ? { code: "invitedRecently" } : null;
}

export type Judging = { selection: UserSelection; force?: boolean };

/** Each selected user with what stands against it, in the order of their names. */
export async function judgeUsers(
  tx: OrganizationTx,
  kind: StateChange,
  { selection, force = false }: Judging,
): Promise<Judged[]> {
  const candidates = await candidatesOf(tx, selection);
  const administratorStays = await staysAfter(tx, candidates);
  const about = { actorId: tx.actor.id, now: tx.now, force, administratorStays };
  return candidates.map((user) => ({ ...user, reason: refusalOf(kind, user, about) }));
}

export async function candidatesOf(tx: OrganizationTx, selection: UserSelection): Promise<Candidate[]> {
  const { rows } = await tx.db.execute<Candidate>(sql`
    SELECT id, coalesce(nullif(display_name, ''), nullif(btrim(first_name || ' ' || last_name), ''), email) AS name,
      email, display_name AS "displayName", first_name AS "firstName", locale, status,
      last_access_at IS NOT NULL AS "wasIn", id IN ${fullAdministrators(tx.organizationId)} AS "fullAdministrator",
      (SELECT to_json(max(m.created_at)) #>> '{}' FROM core.mail m WHERE m.organization_id = users.organization_id
        AND m.to_key = users.email_key AND m.template = 'invitation' AND m.state <> 'failed') AS "invitedAt"
    FROM core.users WHERE ${await selected(tx, selection)} ORDER BY name_key, id LIMIT ${MOST_USERS + 1}`);
  if (rows.length > MOST_USERS) throw ruleBroken("users.tooMany", { max: MOST_USERS });
  if (rows.length === 0) throw notFound("user");
  return rows;
}

/** The person who asks stays whatever they selected. */
async function staysAfter(tx: OrganizationTx, candidates: Candidate[]): Promise<boolean> {
  if (!candidates.some(({ fullAdministrator }) => fullAdministrator)) return true;
  const going = candidates.map(({ id }) => id).filter((id) => id !== tx.actor.id);
  const { rows } = await tx.db.execute<{ stays: boolean }>(sql`
    SELECT EXISTS (SELECT FROM ${fullAdministrators(tx.organizationId)} AS a
      WHERE a.user_id <> ALL (${`{${going.join(",")}}`}::uuid[])) AS stays`);
  return rows[0]?.stays ?? false;
}

/** Nobody takes an administrator's role away, or changes one of these users, while this transaction counts on them. */
export async function holdUsers(tx: OrganizationTx, selection: UserSelection): Promise<void> {
  await holdPeople(tx);
  await tx.db.execute(sql`
    SELECT FROM core.user_roles WHERE organization_id = ${tx.organizationId}
      AND role IN ('customer_full_admin', 'partner_full_admin') ORDER BY user_id FOR UPDATE`);
  await tx.db.execute(sql`SELECT FROM core.users WHERE ${await selected(tx, selection)}
    ORDER BY id LIMIT ${MOST_USERS + 1} FOR UPDATE`);
}

/** Stands for exactly this: who, and what happens to each. */
export const digestOf = (judged: readonly Pick<Judged, "id" | "reason" | "calledBy">[]): string =>
  createHash("sha256")
    .update(
      judged
        .map(({ id, reason, calledBy = [] }) => [id, reason?.code ?? "", ...calledBy].join(" "))
        .sort()
        .join("\n"),
    )
    .digest("hex");

/** Those it is done to, if they are those that were shown. */
export function asShown(judged: Judged[], expected?: string): Judged[] {
  if (expected && digestOf(judged) !== expected) throw conflict("users.changed");
  const change = judged.filter(({ reason }) => reason === null);
  if (change.length === 0) throw ruleBroken("users.nothing");
  return change;
}
