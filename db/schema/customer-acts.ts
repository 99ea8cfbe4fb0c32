import { index, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { at, core, organizationId, partnerId } from "./columns";

/**
 * What customers' own people did, once for each partner that manages them: the lines of the audit log that name no
 * partner, in the order in which a partner reads them; without the details of imports. Kept by triggers.
 */
export const customerActs = core.table(
  "customer_acts",
  {
    partnerId: partnerId(),
    organizationId: organizationId(),
    auditId: uuid("audit_id").notNull(),
    at: at("at").notNull(),
    actorId: text("actor_id"),
    action: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.auditId, t.partnerId] }),
    index().on(t.partnerId, t.at, t.auditId),
    index().on(t.partnerId, t.organizationId, t.at, t.auditId),
    index().on(t.partnerId, t.actorId, t.at, t.auditId),
    index().on(t.partnerId, t.action, t.at, t.auditId),
  ],
);
