import type {
  acceptedTerms,
  apiTokens,
  assignments,
  audit,
  credentials,
  customerTags,
  devices,
  domains,
  endReminders,
  externalAdministrators,
  invoices,
  launches,
  licenseAssignments,
  locations,
  mailSettings,
  management,
  orderLines,
  orders,
  organizationPackages,
  organizations,
  phoneNumbers,
  savedViews,
  sites,
  subscriptionLicenses,
  subscriptions,
  tags,
  userRoles,
  users,
} from "@/db/schema";

type List<T extends { $inferInsert: unknown }> = T["$inferInsert"][];

/** All that the demo puts into the database, table by table; filled by the plans, then inserted at once. */
export type Rows = {
  organizations: List<typeof organizations>;
  management: List<typeof management>;
  domains: List<typeof domains>;
  sites: List<typeof sites>;
  locations: List<typeof locations>;
  users: List<typeof users>;
  userRoles: List<typeof userRoles>;
  credentials: List<typeof credentials>;
  assignments: List<typeof assignments>;
  externalAdministrators: List<typeof externalAdministrators>;
  organizationPackages: List<typeof organizationPackages>;
  phoneNumbers: List<typeof phoneNumbers>;
  devices: List<typeof devices>;
  subscriptions: List<typeof subscriptions>;
  subscriptionLicenses: List<typeof subscriptionLicenses>;
  licenseAssignments: List<typeof licenseAssignments>;
  endReminders: List<typeof endReminders>;
  invoices: List<typeof invoices>;
  orders: List<typeof orders>;
  orderLines: List<typeof orderLines>;
  tags: List<typeof tags>;
  customerTags: List<typeof customerTags>;
  savedViews: List<typeof savedViews>;
  audit: List<typeof audit>;
  launches: List<typeof launches>;
  acceptedTerms: List<typeof acceptedTerms>;
  mailSettings: List<typeof mailSettings>;
  apiTokens: List<typeof apiTokens>;
};

export const noRows = (): Rows => ({
  organizations: [],
  management: [],
  domains: [],
  sites: [],
  locations: [],
  users: [],
  userRoles: [],
  credentials: [],
  assignments: [],
  externalAdministrators: [],
  organizationPackages: [],
  phoneNumbers: [],
  devices: [],
  subscriptions: [],
  subscriptionLicenses: [],
  licenseAssignments: [],
  endReminders: [],
  invoices: [],
  orders: [],
  orderLines: [],
  tags: [],
  customerTags: [],
  savedViews: [],
  audit: [],
  launches: [],
  acceptedTerms: [],
  mailSettings: [],
  apiTokens: [],
});
