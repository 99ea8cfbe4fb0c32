import type { Permission } from "@/lib/access";
import { customerActions, customerHandlers, customerPages } from "./customer-routes";
import { orderActions, orderHandlers, orderPages } from "./order-routes";
import { userActions, userHandlers, userPages } from "./user-routes";

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
  ...orderPages,
  ...customerPages,
  ...userPages,
  "/": ["signedIn", "own account"],
  "/account": ["account:view", "partner"],
  "/account/email": ["account:view", "partner"],
  "/account/terms/[version]": ["account:view", "partner"],
  "/account/tokens": ["account:view", "partner"],
  "/audit": ["audit:view", "partner"],
  "/administrators": ["administrators:view", "partner"],
  "/administrators/[userId]": ["administrators:view", "partner"],
  "/administrators/[userId]/add": ["partnerRoles:edit", "partner"],
  "/administrators/invite": ["partnerRoles:edit", "partner"],
  "/administrators/roles": ["administrators:view", "nothing"],
  "/find": ["signedIn", "own account"],
  "/forgotten-password": ["everybody", "nothing"],
  "/l/[token]": ["everybody", "nothing"],
  "/launch": ["launch:edit", "partner"],
  "/launch/[step]": ["launch:edit", "partner"],
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
  "/organizations/[organizationId]/administrators": ["organization:view", "organization"],
  "/organizations/[organizationId]/users/[userId]": ["users:view", "organization"],
  "/organizations/[organizationId]/users/[userId]/roles": ["users:view", "organization"],
  "/organizations/[organizationId]/users/import": ["users:edit", "organization"],
  "/organizations/[organizationId]/users/imports": ["users:view", "organization"],
  "/organizations/[organizationId]/users/imports/[importId]": ["users:view", "organization"],
  "/outbox": ["demo", "installation"],
  "/outbox/[mailId]": ["demo", "installation"],
  "/profile": ["signedIn", "own account"],
  "/reports": ["reports:view", "partner"],
  "/reports/[runId]": ["reports:view", "partner"],
  "/resources": ["resources:view", "partner"],
  "/resources/[slug]": ["resources:view", "partner"],
  "/resources/help-desk": ["vendorSupport:edit", "partner"],
  "/sign-in": ["everybody", "nothing"],
  "/styleguide": ["development", "nothing"],
  "/welcome": ["link", "own account"],
};

/** Route handlers by method and address; HEAD goes with GET unless it is named. */
export const handlers: Record<string, Entry> = {
  ...orderHandlers,
  ...userHandlers,
  "GET /audit/csv": ["audit:view", "partner"],
  "GET /administrators/csv": ["administrators:view", "partner"],
  ...customerHandlers,
  "GET /organizations/[organizationId]/orders/[number]/summary": ["organization:view", "organization"],
  "GET /account/email/preview": ["account:view", "partner"],
  "GET /find/hits": ["signedIn", "own account"],
  "GET /healthz": ["everybody", "nothing"],
  "GET /organizations/[organizationId]/sites/name": ["organization:view", "organization"],
  "GET /organizations/[organizationId]/activity/csv": ["audit:view", "organization"],
  "GET /organizations/[organizationId]/users/export": ["users:view", "organization"],
  "GET /organizations/[organizationId]/users/import/template": ["users:view", "organization"],
  "GET /organizations/[organizationId]/users/imports/csv": ["users:view", "organization"],
  "GET /organizations/[organizationId]/users/imports/[importId]/errors": ["users:view", "organization"],
  "GET /organizations/[organizationId]/users/imports/[importId]/rows": ["users:view", "organization"],
  "GET /outbox/[mailId]/html": ["demo", "installation"],
  "GET /readyz": ["everybody", "nothing"],
  "GET /reports/[runId]/file": ["reports:view", "partner"],
  "GET /tasks": ["signedIn", "own account"],
  "HEAD /organizations/[organizationId]/users/export": ["users:view", "organization"],
  "HEAD /organizations/[organizationId]/users/imports/[importId]/errors": ["users:view", "organization"],
  "HEAD /organizations/[organizationId]/users/imports/[importId]/rows": ["users:view", "organization"],
  "HEAD /reports/[runId]/file": ["reports:view", "partner"],
  "POST /uploads/logo": ["account:edit", "partner"],
  "POST /uploads/users": ["users:edit", "organization"],
};

/** Server actions by the folder they are in and their name. */
export const actions: Record<string, Entry> = {
  ...orderActions,
  ...customerActions,
  ...userActions,
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
  "/profile#leaveOrganizationAction": ["signedIn", "own account"],
  "/profile#updateProfileAction": ["signedIn", "own account"],
  "/administrators#assignAction": ["partnerAdmins:edit", "partner"],
  "/administrators#changeRolesAction": ["partnerRoles:edit", "partner"],
  "/administrators#inviteAction": ["partnerRoles:edit", "partner"],
  "/administrators#removeAction": ["partnerRoles:edit", "partner"],
  "/administrators#unassignAction": ["partnerAdmins:edit", "partner"],
  "/organizations/[organizationId]/administrators#addExternalAction": ["externalAdmins:edit", "organization"],
  "/organizations/[organizationId]/administrators#endAccessAction": ["managementAccess:edit", "organization"],
  "/organizations/[organizationId]/administrators#grantAccessAction": [
    "managementAccess:edit",
    "organization",
  ],
  "/organizations/[organizationId]/administrators#removeExternalAction": [
    "externalAdmins:edit",
    "organization",
  ],
  "/organizations/[organizationId]/users/[userId]/roles#customerRoleAction": [
    "customerRoles:edit",
    "organization",
  ],
  "/organizations/[organizationId]/users/[userId]/roles#endUserSessionsAction": [
    "users:edit",
    "organization",
  ],
  "/organizations/[organizationId]/users/[userId]/roles#partnerRolesAction": ["partnerRoles:edit", "partner"],
  "/organizations/[organizationId]/users/[userId]/roles#sendPasswordAction": ["users:edit", "organization"],
  "/forgotten-password#forgottenAction": ["everybody", "nothing"],
  "/l/[token]#openLinkAction": ["everybody", "nothing"],
  "/launch#acceptTermsAction": ["launch:edit", "partner"],
  "/launch#describeOrganizationAction": ["launch:edit", "partner"],
  "/launch#finishLaunchAction": ["launch:edit", "partner"],
  "/launch#reviewPlanAction": ["launch:edit", "partner"],
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
  "/organizations/[organizationId]/users/imports/[importId]#undoImportAction": ["users:edit", "organization"],
  "/preferences#setLocaleAction": ["everybody", "own account"],
  "/preferences#setRegionAction": ["signedIn", "nothing"],
  "/preferences#setThemeAction": ["everybody", "own account"],
  "/reports#cancelReportAction": ["reports:run", "partner"],
  "/reports#retryReportAction": ["reports:run", "partner"],
  "/reports#runReportAction": ["reports:run", "partner"],
  "/resources/help-desk#askSupportAction": ["vendorSupport:edit", "partner"],
  "/sign-in#signInAction": ["everybody", "nothing"],
  "/styleguide#chooseLocaleAction": ["development", "nothing"],
  "/styleguide#chooseThemeAction": ["development", "nothing"],
  "/styleguide#nothingAction": ["development", "nothing"],
  "/styleguide#sampleAction": ["development", "nothing"],
  "/welcome#choosePasswordAction": ["link", "own account"],
};
