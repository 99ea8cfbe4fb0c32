import type { Permission } from "@/lib/access";

/** What it takes to get in. Besides the roles' permissions: */
export type Needs =
  | Permission
  /** nobody is asked */
  | "everybody"
  /** any signed-in person, about themselves */
  | "signedIn"
  /** the holder of a mailed link */
  | "link"
  /** a program with an API token of this scope */
  | "token:intake:orders"
  /** shown only where the installation is a demo */
  | "demo"
  /** not in a build that people use */
  | "development";

/** Whose rows it reaches. */
export type Reach = "nothing" | "own account" | "partner" | "organization" | "order" | "installation";

type Entry = readonly [needs: Needs, reach: Reach];

/** Pages by their address. */
export const pages: Record<string, Entry> = {
  "/": ["signedIn", "own account"],
  "/account": ["account:view", "partner"],
  "/account/email": ["account:view", "partner"],
  "/account/terms/[version]": ["account:view", "partner"],
  "/account/tokens": ["account:view", "partner"],
  "/audit": ["audit:view", "partner"],
  "/customers": ["customers:view", "partner"],
  "/customers/[customerId]": ["customers:view", "organization"],
  "/customers/[customerId]/activity": ["customers:view", "organization"],
  "/customers/[customerId]/subscriptions": ["customers:view", "organization"],
  "/customers/[customerId]/tags": ["tags:edit", "organization"],
  "/customers/[customerId]/trials": ["customers:view", "organization"],
  "/customers/[customerId]/trials/new": ["trials:edit", "organization"],
  "/customers/bulk": ["customers:view", "partner"],
  "/customers/new-trial": ["customers:create", "partner"],
  "/customers/tags": ["tags:view", "partner"],
  "/customers/tags/[tagId]": ["tags:edit", "partner"],
  "/customers/views": ["views:edit", "partner"],
  "/customers/views/[viewId]": ["views:edit", "partner"],
  "/forgotten-password": ["everybody", "nothing"],
  "/l/[token]": ["everybody", "nothing"],
  "/launch": ["launch:edit", "partner"],
  "/launch/[step]": ["launch:edit", "partner"],
  "/orders": ["orders:view", "partner"],
  "/orders/[number]": ["orders:view", "partner"],
  "/organizations/[organizationId]": ["organization:view", "organization"],
  "/organizations/[organizationId]/domains": ["organization:view", "organization"],
  "/organizations/[organizationId]/domains/[name]": ["organization:view", "organization"],
  "/organizations/[organizationId]/domains/new": ["domains:edit", "organization"],
  "/organizations/[organizationId]/activity": ["audit:view", "organization"],
  "/organizations/[organizationId]/locations": ["organization:view", "organization"],
  "/organizations/[organizationId]/locations/[locationId]": ["organization:view", "organization"],
  "/organizations/[organizationId]/locations/new": ["locations:edit", "organization"],
  "/organizations/[organizationId]/settings": ["organization:view", "organization"],
  "/organizations/[organizationId]/sites": ["organization:view", "organization"],
  "/organizations/[organizationId]/sites/[siteId]": ["organization:view", "organization"],
  "/organizations/[organizationId]/sites/new": ["sites:edit", "organization"],
  "/organizations/[organizationId]/users": ["users:view", "organization"],
  "/organizations/[organizationId]/users/[userId]": ["users:view", "organization"],
  "/organizations/[organizationId]/users/import": ["users:edit", "organization"],
  "/organizations/[organizationId]/users/imports": ["users:view", "organization"],
  "/organizations/[organizationId]/users/imports/[importId]": ["users:view", "organization"],
  "/outbox": ["demo", "installation"],
  "/outbox/[mailId]": ["demo", "installation"],
  "/profile": ["signedIn", "own account"],
  "/reports": ["reports:view", "partner"],
  "/reports/[runId]": ["reports:view", "partner"],
  "/setup": ["link", "order"],
  "/setup/[step]": ["link", "order"],
  "/sign-in": ["everybody", "nothing"],
  "/styleguide": ["development", "nothing"],
  "/welcome": ["link", "own account"],
};

/** Route handlers by method and address; HEAD goes with GET unless it is named. */
export const handlers: Record<string, Entry> = {
  "GET /audit/csv": ["audit:view", "partner"],
  "GET /customers/csv": ["customers:view", "partner"],
  "GET /customers/[customerId]/invoices/[number]/pdf": ["customers:view", "organization"],
  "GET /customers/new-trial/site-name": ["trials:edit", "installation"],
  "GET /account/email/preview": ["account:view", "partner"],
  "GET /healthz": ["everybody", "nothing"],
  "GET /organizations/[organizationId]/sites/name": ["sites:edit", "organization"],
  "GET /organizations/[organizationId]/activity/csv": ["audit:view", "organization"],
  "GET /organizations/[organizationId]/users/export": ["users:view", "organization"],
  "GET /organizations/[organizationId]/users/imports/[importId]/errors": ["users:view", "organization"],
  "GET /outbox/[mailId]/html": ["demo", "installation"],
  "GET /readyz": ["everybody", "nothing"],
  "GET /reports/[runId]/file": ["reports:view", "partner"],
  "GET /setup/site-name": ["link", "order"],
  "GET /tasks": ["signedIn", "own account"],
  "HEAD /organizations/[organizationId]/users/export": ["users:view", "organization"],
  "HEAD /organizations/[organizationId]/users/imports/[importId]/errors": ["users:view", "organization"],
  "HEAD /reports/[runId]/file": ["reports:view", "partner"],
  "POST /uploads/logo": ["account:edit", "partner"],
  "POST /uploads/users": ["users:edit", "organization"],
  "POST /v1/intake/orders": ["token:intake:orders", "installation"],
};

/** Server actions by the folder they are in and their name. */
export const actions: Record<string, Entry> = {
  "/#signOutAction": ["signedIn", "own account"],
  "/account#changeAccountAction": ["account:edit", "partner"],
  "/account#changeMailSettingsAction": ["account:edit", "partner"],
  "/account#makeTokenAction": ["account:edit", "partner"],
  "/account#removeLogoAction": ["account:edit", "partner"],
  "/account#revokeTokenAction": ["account:edit", "partner"],
  "/account#sendTestMailAction": ["account:edit", "partner"],
  "/profile#changePasswordAction": ["signedIn", "own account"],
  "/profile#endAllSessionsAction": ["signedIn", "own account"],
  "/profile#endSessionAction": ["signedIn", "own account"],
  "/profile#updateProfileAction": ["signedIn", "own account"],
  "/customers/[customerId]/trials#endTrialAction": ["trials:edit", "organization"],
  "/customers/[customerId]/trials#extendTrialAction": ["trials:edit", "organization"],
  "/customers/[customerId]/trials#startTrialAction": ["trials:edit", "organization"],
  "/customers/new-trial#startTrialForNewCustomerAction": ["customers:create", "partner"],
  "/customers/bulk#bulkTagsAction": ["tags:edit", "partner"],
  "/customers/bulk#bulkAssignAction": ["partnerAdmins:edit", "partner"],
  "/customers/tags#setCustomerTagsAction": ["tags:edit", "organization"],
  "/customers/tags#editTagAction": ["tags:edit", "partner"],
  "/customers/tags#deleteTagAction": ["tags:edit", "partner"],
  "/customers/views#saveViewAction": ["views:edit", "partner"],
  "/customers/views#editViewAction": ["views:edit", "partner"],
  "/customers/views#updateViewAction": ["views:edit", "partner"],
  "/customers/views#deleteViewAction": ["views:edit", "partner"],
  "/forgotten-password#forgottenAction": ["everybody", "nothing"],
  "/l/[token]#openLinkAction": ["everybody", "nothing"],
  "/launch#acceptTermsAction": ["launch:edit", "partner"],
  "/launch#describeOrganizationAction": ["launch:edit", "partner"],
  "/launch#finishLaunchAction": ["launch:edit", "partner"],
  "/launch#reviewPlanAction": ["launch:edit", "partner"],
  "/orders#continueSetUpAction": ["provisioning:edit", "partner"],
  "/orders#resendAction": ["provisioning:edit", "partner"],
  "/organizations/[organizationId]/domains#addDomainAction": ["domains:edit", "organization"],
  "/organizations/[organizationId]/domains#removeDomainAction": ["domains:edit", "organization"],
  "/organizations/[organizationId]/domains#verifyDomainAction": ["domains:edit", "organization"],
  "/organizations/[organizationId]/locations#changeLocationAction": ["locations:edit", "organization"],
  "/organizations/[organizationId]/locations#createLocationAction": ["locations:edit", "organization"],
  "/organizations/[organizationId]/locations#removeLocationAction": ["locations:edit", "organization"],
  "/organizations/[organizationId]/settings#allowSupportAction": ["supportAccess:edit", "organization"],
  "/organizations/[organizationId]/settings#changeOrganizationAction": ["organization:edit", "organization"],
  "/organizations/[organizationId]/sites#changeSiteAction": ["sites:edit", "organization"],
  "/organizations/[organizationId]/sites#createSiteAction": ["sites:edit", "organization"],
  "/organizations/[organizationId]/sites#removeSiteAction": ["sites:edit", "organization"],
  "/organizations/[organizationId]/users/imports/[importId]#cancelImportAction": [
    "users:edit",
    "organization",
  ],
  "/organizations/[organizationId]/users/imports/[importId]#recheckImportAction": [
    "users:edit",
    "organization",
  ],
  "/organizations/[organizationId]/users/imports/[importId]#startImportAction": [
    "users:edit",
    "organization",
  ],
  "/preferences#setLocaleAction": ["everybody", "own account"],
  "/preferences#setThemeAction": ["everybody", "own account"],
  "/reports#cancelReportAction": ["reports:run", "partner"],
  "/reports#retryReportAction": ["reports:run", "partner"],
  "/reports#runReportAction": ["reports:run", "partner"],
  "/setup#acceptReviewAction": ["link", "order"],
  "/setup#chooseCustomerAction": ["link", "order"],
  "/setup#chooseWhoAction": ["link", "order"],
  "/setup#confirmPartnerAction": ["link", "order"],
  "/setup#describeCustomerAction": ["link", "order"],
  "/setup#finishAction": ["link", "order"],
  "/setup#nameServicesAction": ["link", "order"],
  "/sign-in#signInAction": ["everybody", "nothing"],
  "/styleguide#chooseLocaleAction": ["development", "nothing"],
  "/styleguide#chooseThemeAction": ["development", "nothing"],
  "/styleguide#nothingAction": ["development", "nothing"],
  "/styleguide#sampleAction": ["development", "nothing"],
  "/welcome#choosePasswordAction": ["link", "own account"],
};
