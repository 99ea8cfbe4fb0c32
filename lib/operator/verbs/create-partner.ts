import { eq } from "drizzle-orm";
import { organizations, userRoles, users } from "@/db/schema";
import { asSystem, type Ctx, settingDays, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { sendInvitation } from "@/lib/auth";
import { makeLink } from "@/lib/links";
import { OperatorProblem } from "../problem";

export type CreatePartner = {
  name: string;
  country: string;
  region: "US" | "CA" | "EU" | "AE";
  admin: { email: string; name: string };
  /** Make the link here and answer its token instead of mailing it. */
  printLink: boolean;
};

/** A partner organization with its first administrator, who is its full admin and is invited. */
export async function createPartner(
  ctx: Ctx,
  { admin, printLink, ...about }: CreatePartner,
): Promise<{ id: string; token: string | null }> {
  return asSystem(ctx, "create a partner", async (tx) => {
    const [partner] = await tx.db
      .insert(organizations)
      .values({ ...about, isPartner: true, createdAt: tx.now })
      .returning();
    if (!partner) throw new Error("The partner was not stored");
    const scope = { organizationId: partner.id, partnerId: partner.id };
    const target = { kind: "organization", id: partner.id, name: partner.name };
    await record(tx, "organization.created", { target, after: about, ...scope });
    const user = await addAdministrator(tx, partner.id, admin);
    const invited = { kind: "user", id: user.id, name: user.displayName };
    await record(tx, "user.invited", {
      target: invited,
      after: { email: user.email, role: FIRST },
      ...scope,
    });
    const token = printLink
      ? await makeLink(tx, {
          purpose: "invitation",
          email: user.email,
          organizationId: partner.id,
          userId: user.id,
          days: await settingDays(tx, "invitation_link_days"),
        })
      : null;
    const invitation = { user, organizationName: partner.name, inviterName: "Partner Hub" };
    if (!printLink) await sendInvitation(tx, invitation);
    return { id: partner.id, token };
  });
}

const FIRST = "partner_full_admin";

async function addAdministrator(tx: Tx, organizationId: string, { email, name }: CreatePartner["admin"]) {
  const emailKey = email.toLowerCase();
  const [taken] = await tx.db.select({ id: users.id }).from(users).where(eq(users.emailKey, emailKey));
  if (taken) throw new OperatorProblem(`${email} belongs to a user of another organization already.`);
  const [firstName = "", ...rest] = name.split(" ");
  const lastName = rest.join(" ");
  const [user] = await tx.db
    .insert(users)
    .values({ organizationId, email, emailKey, firstName, lastName, displayName: name, status: "invited" })
    .returning();
  if (!user) throw new Error("The administrator was not stored");
  await tx.db.insert(userRoles).values({ organizationId, userId: user.id, role: FIRST });
  return user;
}
