import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { settingDays, type Tx } from "@/lib/access";
import { record } from "@/lib/audit";
import { sendLater } from "@/lib/mail";
import { aboutOrder, contactOf } from "@/lib/orders";
import { type Answers, partnerIdOf } from "./answers";
import type { SetUpTx } from "./in-set-up";

type Administrator = { email: string; firstName?: string; lastName?: string };

/** What of the wizard's work the mail tells. */
type Asking = Tx & Pick<SetUpTx, "order" | "answers">;

/** Asks the customer's administrator to name the services; part of system work. */
export async function mailServices(tx: Asking, { email: to, ...person }: Administrator, locale: string) {
  const { number } = tx.order;
  const known = await contactOf(tx, to);
  const days = await settingDays(tx, "provisioning_link_days");
  const name = [person.firstName, person.lastName].filter(Boolean).join(" ") || to;
  await sendLater(tx, {
    to,
    template: "servicesReady",
    locale: known?.locale ?? locale,
    props: { name, order: number, partner: await partnerName(tx, tx.answers), days },
    organizationId: null,
    link: { purpose: "services", orderNumber: number, days },
  });
  await record(tx, "order.customerAsked", { ...aboutOrder(tx.order), after: { to } });
}

async function partnerName(tx: Tx, answers: Answers): Promise<string> {
  const partnerId = partnerIdOf(answers);
  if (!partnerId) return answers.partner?.kind === "new" ? answers.partner.name : "";
  const [row] = await tx.db
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, partnerId));
  return row?.name ?? "";
}
