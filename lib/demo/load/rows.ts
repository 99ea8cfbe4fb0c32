import * as schema from "@/db/schema";
import type { Tx } from "@/lib/access";
import type { Rows } from "../plan/rows";
import { insertAll } from "./insert";

/**
 * Management comes late on purpose: before it nothing is in any partner's lists, so the triggers have little to do; it
 * then fills the customer list and the directory once.
 */
export async function insertRows(tx: Tx, rows: Rows): Promise<void> {
  await insertAll(tx, schema.organizations, rows.organizations);
  await insertAll(tx, schema.domains, rows.domains);
  await insertAll(tx, schema.sites, rows.sites);
  await insertAll(tx, schema.locations, rows.locations);
  await insertAll(tx, schema.users, rows.users);
  await insertAll(tx, schema.userRoles, rows.userRoles);
  await insertAll(tx, schema.credentials, rows.credentials);
  await insertAll(tx, schema.organizationPackages, rows.organizationPackages);
  await insertAll(tx, schema.phoneNumbers, rows.phoneNumbers);
  await insertAll(tx, schema.devices, rows.devices);
  await insertAll(tx, schema.subscriptions, rows.subscriptions);
  await insertAll(tx, schema.subscriptionLicenses, rows.subscriptionLicenses);
  await insertAll(tx, schema.licenseAssignments, rows.licenseAssignments);
  await insertAll(tx, schema.endReminders, rows.endReminders);
  await insertAll(tx, schema.orders, rows.orders);
  await insertAll(tx, schema.orderLines, rows.orderLines);
  await insertAll(tx, schema.invoices, rows.invoices);
  await insertAll(tx, schema.management, rows.management);
  await insertAll(tx, schema.assignments, rows.assignments);
  await insertAll(tx, schema.externalAdministrators, rows.externalAdministrators);
  await insertAll(tx, schema.tags, rows.tags);
  await insertAll(tx, schema.customerTags, rows.customerTags);
  await insertAll(tx, schema.savedViews, rows.savedViews);
  await insertAll(tx, schema.audit, rows.audit);
  await insertAll(tx, schema.launches, rows.launches);
  await insertAll(tx, schema.acceptedTerms, rows.acceptedTerms);
  await insertAll(tx, schema.mailSettings, rows.mailSettings);
  await insertAll(tx, schema.apiTokens, rows.apiTokens);
}
