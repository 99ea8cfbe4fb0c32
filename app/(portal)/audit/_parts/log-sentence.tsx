import { useTranslations } from "next-intl";
import { type Actor, seesOwnActionsOnly } from "@/lib/access";

/** What this person's log holds: nobody should take a part for the whole. */
export function LogSentence({ actor }: { actor: Actor }) {
  const t = useTranslations("auditLog.holds");
  if (!actor.partnerId) return t("organization");
  if (seesOwnActionsOnly(actor.roles, "audit:view")) return t("own");
  return t(actor.allCustomers ? "all" : "assigned");
}
