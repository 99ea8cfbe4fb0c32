import type { Locale } from "./locales";

/** One line per namespace file of messages/en; the other languages have the same keys (tests/structure checks). */
export type Messages = {
  addresses: typeof import("@/messages/en/addresses.json");
  administrators: typeof import("@/messages/en/administrators.json");
  audit: typeof import("@/messages/en/audit.json");
  auditLog: typeof import("@/messages/en/auditLog.json");
  auth: typeof import("@/messages/en/auth.json");
  bulk: typeof import("@/messages/en/bulk.json");
  crash: typeof import("@/messages/en/crash.json");
  customers: typeof import("@/messages/en/customers.json");
  done: typeof import("@/messages/en/done.json");
  errors: typeof import("@/messages/en/errors.json");
  find: typeof import("@/messages/en/find.json");
  imports: typeof import("@/messages/en/imports.json");
  invoices: typeof import("@/messages/en/invoices.json");
  launch: typeof import("@/messages/en/launch.json");
  mail: typeof import("@/messages/en/mail.json");
  meetingSites: typeof import("@/messages/en/meetingSites.json");
  newCustomer: typeof import("@/messages/en/newCustomer.json");
  orders: typeof import("@/messages/en/orders.json");
  organizations: typeof import("@/messages/en/organizations.json");
  outbox: typeof import("@/messages/en/outbox.json");
  partnerAccount: typeof import("@/messages/en/partnerAccount.json");
  profile: typeof import("@/messages/en/profile.json");
  reports: typeof import("@/messages/en/reports.json");
  resources: typeof import("@/messages/en/resources.json");
  setup: typeof import("@/messages/en/setup.json");
  shell: typeof import("@/messages/en/shell.json");
  tags: typeof import("@/messages/en/tags.json");
  tasks: typeof import("@/messages/en/tasks.json");
  trials: typeof import("@/messages/en/trials.json");
  ui: typeof import("@/messages/en/ui.json");
  users: typeof import("@/messages/en/users.json");
  vendorSupport: typeof import("@/messages/en/vendorSupport.json");
  views: typeof import("@/messages/en/views.json");
  wholesale: typeof import("@/messages/en/wholesale.json");
};

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
