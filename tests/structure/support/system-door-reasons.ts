const signIn = "who asks is not known yet, and credentials and sessions are no tenant's to read";
const ownAccount = "credentials and sessions are no tenant's to read; the file names the asker's own id";
const operator = "the operator works for the whole installation";
const job = "a job begins with a row's id and finds out whose it is";
const order = "an order has no organization before it is set up";
const holder = "organizations are proposed to the holder of an order's link, who is in none of them";

const partnerTokens = "tokens are no tenant's to read; a partner's door has said for which partner before";

/** File → why no tenant's door would do. */
export const systemDoorReasons: Record<string, string> = {
  "lib/administrators/external/end-provisioning-access.ts":
    "the link between partner and customer is neither's alone; a door has shown it before",
  "lib/administrators/external/grant-full-access.ts":
    "the link between partner and customer is neither's alone; a door has shown it before",
  "lib/administrators/external/leave-organization.ts":
    "who gives it up may have no role at home, and what they leave is no customer of theirs; the file names the asker's own id",
  "lib/administrators/external/organizations-from-outside.ts":
    "organizations of other partners are nobody's to read; the file names the asker's own id",
  "lib/administrators/external/organization-administrators.ts":
    "names of partners are no customer's to read; a door has shown the links before",
  "lib/administrators/people/end-sessions-of.ts":
    "sessions are no tenant's to read; a door has shown the person before",
  "lib/administrators/people/user-security.ts":
    "credentials and sessions are no tenant's to read; a door has shown the person before",
  "lib/api/caller.ts": "finds out which tenant an API token is for",
  "lib/api/list-partner-tokens.ts": partnerTokens,
  "lib/api/make-api-token.ts": operator,
  "lib/api/make-partner-token.ts": partnerTokens,
  "lib/api/revoke-api-token.ts": operator,
  "lib/api/revoke-partner-token.ts": partnerTokens,
  "lib/invoices/seller.ts":
    "inside a customer the partner's own row is not to be read; a door has said for which partner",
  "lib/auth/about-link.ts": "a link's holder has no account yet",
  "lib/auth/change-password.ts": ownAccount,
  "lib/auth/end-all-sessions.ts": ownAccount,
  "lib/auth/end-session.ts": ownAccount,
  "lib/auth/list-sessions.ts": ownAccount,
  "lib/auth/mail-password-reset.ts": signIn,
  "lib/auth/note-refused-sign-in.ts": signIn,
  "lib/auth/request-password-reset.ts": signIn,
  "lib/auth/session.ts": signIn,
  "lib/auth/set-password-by-link.ts": "a link's holder has no account yet",
  "lib/auth/sign-in.ts": signIn,
  "lib/auth/sign-out.ts": ownAccount,
  "lib/auth/sweep.ts": "forgets old attempts and sessions of all tenants",
  "lib/auth/update-profile.ts": ownAccount,
  "lib/bulk/background/end-bulk.ts": job,
  "lib/bulk/background/lease.ts": job,
  "lib/bulk/background/sweep-bulk-changes.ts": "an hourly sweep over all tenants",
  "lib/customers/refresh-due-overviews.ts": "an hourly sweep over all tenants",

  "lib/customers/squash-counts.ts": "the counts of all partners and organizations are joined in one go",
  "lib/demo/seed.ts": "fills an empty database: there is no tenant yet",
  "lib/health/readiness.ts": "asks whether the database answers, not about rows",
  "lib/imports/running-imports.ts":
    "a person's imports are in several organizations; the file names the asker's id",
  "lib/imports/finish-import.ts": job,
  "lib/imports/lease.ts": job,
  "lib/imports/sweep-imports.ts": "a sweep over all tenants",
  "lib/imports/queue-forgotten.ts": job,
  "lib/imports/work.ts": job,
  "lib/links/open-link.ts": "a link's holder has no account yet",
  "lib/mail/send-mail.ts": job,
  "lib/operator/commands/mail-list.ts": operator,
  "lib/operator/commands/orders-unclaimed.ts": operator,
  "lib/operator/commands/packages.ts": operator,
  "lib/operator/commands/products.ts": operator,
  "lib/operator/commands/sessions-end.ts": operator,
  "lib/operator/commands/settings.ts": operator,
  "lib/operator/commands/tokens.ts": operator,
  "lib/operator/run.ts": operator,
  "lib/operator/verbs/create-partner.ts": operator,
  "lib/operator/verbs/rebuild-counts.ts": operator,
  "lib/operator/verbs/rebuild-customer-overview.ts": operator,
  "lib/operator/verbs/rebuild-customer-acts.ts": operator,
  "lib/operator/verbs/rebuild-directory.ts": operator,
  "lib/orders/amendments/apply-due-amendments.ts": "an hourly sweep over all tenants",
  "lib/orders/amendments/receive-amendment.ts": order,
  "lib/orders/cancel/cancel-order.ts":
    "links and mails are no tenant's to read; a partner's door has shown the order before",
  "lib/orders/hand-over/hand-over-order.ts":
    "links and mails are no tenant's to read; a partner's door has shown the order before",
  "lib/orders/mail-due-orders.ts": "an hourly sweep over all tenants",
  "lib/orders/order-details.ts":
    "mails about an order that has no organization, and what was saved of its set-up; a partner's door has shown the order before",
  "lib/orders/receive-order.ts": order,
  "lib/orders/resend-order-mail.ts":
    "links are no tenant's to read; a partner's door has shown the order before",
  "lib/provisioning/services/continue-services.ts": order,
  "lib/provisioning/services/services-to-set-up.ts":
    "an order has no organization before it is set up; the query names the asker's own address",
  "lib/provisioning/services/check-site-name.ts": "a name is unique in the installation",
  "lib/provisioning/continue-set-up.ts": order,
  "lib/provisioning/organizations/customers-of-holder.ts": "a link's holder has no account yet",
  "lib/provisioning/organizations/customer-candidates.ts": holder,
  "lib/provisioning/organizations/partner-candidates.ts": holder,
  "lib/provisioning/organizations/search-customers.ts": holder,
  "lib/provisioning/organizations/search-by-domain.ts": holder,
  "lib/provisioning/in-set-up.ts": order,
  "lib/provisioning/look-at-set-up.ts": order,
  "lib/provisioning/resend-services-mail.ts":
    "links are no tenant's to read; a partner's door has shown the order before",
  "lib/provisioning/services/propose-site-name.ts": "a name is unique in the installation",
  "lib/provisioning/summary/summary-of.ts": order,
  "lib/provisioning/way-in.ts": "the holder of an order's link is not signed in",
  "lib/reports/end-run.ts": job,
  "lib/reports/lease.ts": job,
  "lib/sites/check-name.ts": "a name is unique in the installation",
  "lib/reports/sweep-reports.ts": "a sweep over all tenants",
  "lib/trials/check-trial-site.ts": "a name is unique in the installation",
  "lib/trials/end-due-trials.ts": "a sweep over all tenants",
  "lib/trials/remind-of-ends.ts": "a sweep over all tenants",
  "lib/trials/site-for-trial.ts": "a name is unique in the installation",
  "lib/users/bulk/end-sessions.ts": "sessions are no tenant's to read; a door has shown the people before",
};
