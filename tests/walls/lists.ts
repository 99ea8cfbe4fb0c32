/** Read by everybody: the vendor's catalogue and the installation's numbers. No tenant's data. */
export const catalogue = ["core.products", "core.packages", "core.settings"];

/** For the system's door alone; app and report have no grant. */
export const systemOnly = [
  "core.accounts",
  "core.api_tokens",
  "core.credentials",
  "core.directory",
  "core.identities",
  "core.link_visits",
  "core.links",
  "core.order_amendments",
  "core.provisionings",
  "core.site_name_reservations",
  "core.second_factors",
  "core.sessions",
  "core.sign_in_attempts",
  "core.suppressions",
];

/** Tables that are not scoped by one key: the policies each has, reviewed by hand. Those in brackets narrow the others. */
export const exceptions: Record<string, readonly string[]> = {
  "core.audit": [
    "across_customers",
    "at_customers",
    "managed",
    "organization",
    "recorded_by_partner",
    "(of_partner)",
  ],
  "core.invoices": ["across_customers", "managed", "organization", "(sold_by_partner)"],
  "core.management": ["organization", "partner", "(assigned)"],
  "core.order_lines": ["of_order"],
  "core.orders": ["across_customers", "managed", "organization", "unplaced", "(sold_by_partner)"],
  "core.submissions": ["organization", "partner"],
  "core.subscriptions": ["across_customers", "managed", "organization", "(sold_by_partner)"],
};

/** Restrictive policies on tables with one key: who does not see all customers sees less. */
export const narrowed: Record<string, readonly string[]> = {
  "core.bulk_customers": ["asked_for"],
  "core.customer_acts": ["assigned"],
  "core.customer_counts": ["all_customers"],
  "core.customer_overview": ["assigned"],
  "core.customer_tags": ["assigned"],
  "core.customer_totals": ["all_customers"],
  "core.order_counts": ["all_customers"],
  "core.tag_counts": ["all_customers"],
};

/** Foreign keys between tenants' tables without the scope: the child has no scope of its own and follows its parent. */
export const unscopedKeys = [
  "core.external_administrators → core.accounts",
  "core.link_visits → core.links",
  "core.order_amendments → core.orders",
  "core.order_lines → core.orders",
  "core.provisionings → core.orders",
  "core.site_name_reservations → core.orders",
];

/** Functions that run as the owner, past all policies: each takes the tenant from the settings, or is a trigger's, or the system's alone. */
export const definerFunctions = [
  "core.acts_of_management()",
  "core.analyze_import_rows()",
  "core.analyze_people()",
  "core.audit_written()",
  "core.count_customers()",
  "core.count_orders()",
  "core.count_users()",
  "core.customer_tagged()",
  "core.customers_of_external_id(text)",
  "core.emails_elsewhere(text[])",
  "core.external_facts()",
  "core.external_overview()",
  "core.external_role(uuid)",
  "core.find_actors(text,integer)",
  "core.find_people(text,integer)",
  "core.have_account()",
  "core.mailed_orders(timestamp with time zone)",
  "core.management_changed()",
  "core.organization_changed()",
  "core.people_of_addresses(text[])",
  "core.person_of_partner(text)",
  "core.record_across(text,timestamp with time zone,text,text,text,text,uuid,text,text,uuid[],jsonb[],jsonb[])",
  "core.refresh_customer_overview(uuid[])",
  "core.refresh_directory(uuid[])",
  "core.search_customers(text,integer)",
  "core.search_orders(text,integer)",
  "core.source_changed()",
  "core.squash_counts()",
  "core.tag_carried_elsewhere(uuid)",
  "core.tag_dropped()",
  "core.user_moved()",
  "core.users_changed()",
  "usage.ensure_snapshot_month(date)",
];

/** Their policy reads its setting once per statement instead of once per row. */
export const settingReadOnce: readonly string[] = ["core.import_rows"];

/** What is written to them is checked by a setting that is read once per statement; what is read of them is not. */
export const writtenInBulk: readonly string[] = ["core.users"];

/** Views and materialised views: they answer with their owner's eyes. */
export const views: readonly string[] = [];
