/** The roles a person may hold; rights add up. */
export const roles = [
  "partner_full_admin",
  "partner_admin",
  "partner_readonly_admin",
  "help_desk",
  "customer_full_admin",
  "customer_readonly_admin",
] as const;
export type Role = (typeof roles)[number];

export const partnerRoles = roles.slice(0, 4);

/** Partner roles that reach every customer; the plain partner admin reaches those assigned. */
const seesAllCustomers: readonly Role[] = ["partner_full_admin", "partner_readonly_admin", "help_desk"];

type Rule = {
  /** Who may as the partner's staff: across customers, or inside a customer they reach. */
  partner: readonly Role[];
  /** Who may in their own organization. */
  own: readonly Role[];
  /** Refused where the partner's access to the customer is provisioning only. */
  fullAccess?: true;
  /** Roles that look at what the person did and at nothing else: they give no reach. */
  ownActions?: readonly Role[];
  /** For the organization's own people: an administrator from outside does not decide who else comes in. */
  insidersOnly?: true;
};

const full: Role = "partner_full_admin";
const admin: Role = "partner_admin";
const reader: Role = "partner_readonly_admin";
const desk: Role = "help_desk";
const customer: Role = "customer_full_admin";
const customerReader: Role = "customer_readonly_admin";

/**
 * Ability × role: read it as a table. Names end in `:view` when the ability changes nothing; such work runs in a
 * READ ONLY transaction. The same table decides verbs, pages, buttons, the menu, the API and the tests.
 */
export const permissions = {
  "customers:view": { partner: [full, admin, reader], own: [] },
  "customers:create": { partner: [full, admin], own: [] },
  "packages:edit": { partner: [full, admin], own: [], fullAccess: true },
  "trials:edit": { partner: [full, admin], own: [], fullAccess: true },
  "tags:view": { partner: [full, admin, reader], own: [] },
  "tags:edit": { partner: [full, admin], own: [] },
  "views:edit": { partner: [full, admin, reader], own: [] },
  "views:share": { partner: [full, admin], own: [] },
  "partnerAdmins:view": { partner: [full, admin, reader], own: [] },
  "partnerAdmins:edit": { partner: [full, admin], own: [] },
  "administrators:view": { partner: [full, reader], own: [] },
  "partnerRoles:edit": { partner: [full], own: [] },
  "customerRoles:edit": { partner: [full, admin], own: [customer], fullAccess: true },
  "externalAdmins:edit": { partner: [], own: [customer], insidersOnly: true },
  "managementAccess:edit": { partner: [], own: [customer], insidersOnly: true },
  "analytics:view": { partner: [full, admin, reader], own: [] },
  "reports:view": { partner: [full, admin, reader], own: [] },
  "reports:run": { partner: [full, admin], own: [] },
  "reports:download": { partner: [full, admin, reader], own: [] },
  "organization:view": { partner: [full, admin, reader], own: [customer, customerReader] },
  "organization:edit": { partner: [full, admin], own: [customer] },
  "supportAccess:edit": { partner: [], own: [customer], insidersOnly: true },
  "domains:edit": { partner: [full, admin], own: [customer] },
  "users:view": { partner: [full, admin, reader], own: [customer, customerReader] },
  "users:edit": { partner: [full, admin], own: [customer] },
  "sites:edit": { partner: [full, admin], own: [customer] },
  "locations:edit": { partner: [full, admin], own: [customer] },
  "orders:view": { partner: [full, admin, reader], own: [] },
  "provisioning:edit": { partner: [full, admin], own: [customer] },
  "helpDesk:view": { partner: [full, admin, desk], own: [] },
  "account:view": { partner: [full, reader], own: [] },
  "account:edit": { partner: [full], own: [] },
  "launch:edit": { partner: [full], own: [] },
  "resources:view": { partner: [full, admin, reader, desk], own: [] },
  "vendorSupport:edit": { partner: [full, admin, reader, desk], own: [] },
  "audit:view": {
    partner: [full, admin, reader, desk],
    own: [customer, customerReader],
    ownActions: [desk],
  },
  "audit:export": {
    partner: [full, admin, reader, desk],
    own: [customer, customerReader],
    ownActions: [desk],
  },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof permissions;

export const isView = (permission: Permission) => permission.endsWith(":view");
export const needsFullAccess = (permission: Permission) => "fullAccess" in permissions[permission];
/** What somebody may inside an organization that is not theirs and made them its administrator. */
export const externalMay = (role: Role, permission: Permission) =>
  ownMay([role], permission) && !("insidersOnly" in permissions[permission]);
export const reachesAllCustomers = (held: readonly Role[]) =>
  held.some((role) => seesAllCustomers.includes(role));

const any = (held: readonly Role[], wanted: readonly Role[]) => held.some((role) => wanted.includes(role));

/** Whether a role that gives this permission reaches every customer: help desk's reach is no partner admin's. */
export const reachesAllWith = (held: readonly Role[], permission: Permission) =>
  reachesAllCustomers(
    held.filter((role) => partnerMay([role], permission) && !ofOwnActions(permission).includes(role)),
  );

const ofOwnActions = (permission: Permission): readonly Role[] => {
  const rule: Rule = permissions[permission];
  return rule.ownActions ?? [];
};

/** Whether these roles show a person nothing but what that person did. */
export const seesOwnActionsOnly = (held: readonly Role[], permission: Permission) =>
  !held.some((role) => partnerMay([role], permission) && !ofOwnActions(permission).includes(role));

export const partnerMay = (held: readonly Role[], permission: Permission) =>
  any(held, permissions[permission].partner);

/** In one's own organization a partner's full and read-only administrators count as the organization's own. */
export function ownMay(held: readonly Role[], permission: Permission): boolean {
  const counted = held.flatMap((role): Role[] =>
    role === full ? [role, customer] : role === reader ? [role, customerReader] : [role],
  );
  return any(counted, permissions[permission].own);
}
