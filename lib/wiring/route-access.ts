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
  "/customers": ["customers:view", "partner"],
  "/customers/[customerId]": ["customers:view", "organization"],
  "/customers/[customerId]/activity": ["customers:view", "organization"],
  "/customers/[customerId]/subscriptions": ["customers:view", "organization"],
  "/forgotten-password": ["everybody", "nothing"],
  "/l/[token]": ["everybody", "nothing"],
  "/orders": ["orders:view", "partner"],
  "/orders/[number]": ["orders:view", "partner"],
  "/organizations/[organizationId]": ["organization:view", "organization"],
  "/organizations/[organizationId]/locations": ["organization:view", "organization"],
  "/organizations/[organizationId]/sites": ["organization:view", "organization"],
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
  "GET /customers/csv": ["customers:view", "partner"],
  "GET /customers/[customerId]/invoices/[number]/pdf": ["customers:view", "organization"],
  "GET /healthz": ["everybody", "nothing"],
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
  "POST /uploads/users": ["users:edit", "organization"],
  "POST /v1/intake/orders": ["token:intake:orders", "installation"],
};

/** Server actions by the folder they are in and their name. */
export const actions: Record<string, Entry> = {
  "/#signOutAction": ["signedIn", "own account"],
  "/profile#changePasswordAction": ["signedIn", "own account"],
  "/profile#endAllSessionsAction": ["signedIn", "own account"],
  "/profile#endSessionAction": ["signedIn", "own account"],
  "/profile#updateProfileAction": ["signedIn", "own account"],
  "/forgotten-password#forgottenAction": ["everybody", "nothing"],
  "/l/[token]#openLinkAction": ["everybody", "nothing"],
  "/orders#continueSetUpAction": ["provisioning:edit", "partner"],
  "/orders#resendAction": ["provisioning:edit", "partner"],
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
