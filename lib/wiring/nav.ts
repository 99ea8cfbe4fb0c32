import { type Ctx, ownMay, type Permission } from "@/lib/access";

export type NavIcon =
  | "administrators"
  | "customers"
  | "orders"
  | "reports"
  | "overview"
  | "account"
  | "audit"
  | "resources";

/** A line of the left navigation. A structure test checks that the page asks for the same permission. */
export type NavLine = { href: string; label: NavLabel; icon: NavIcon; needs: Permission };
export type NavLabel =
  | "customers"
  | "orders"
  | "reports"
  | "ownOrganization"
  | "administrators"
  | "account"
  | "audit"
  | "resources";
export type NavSection = { label?: "manage" | "insight" | "partner" | "help" | "own"; lines: NavLine[] };

/** For the partner's staff. */
export const partnerNav: NavSection[] = [
  {
    label: "manage",
    lines: [
      { href: "/customers", label: "customers", icon: "customers", needs: "customers:view" },
      { href: "/orders", label: "orders", icon: "orders", needs: "orders:view" },
    ],
  },
  {
    label: "insight",
    lines: [{ href: "/reports", label: "reports", icon: "reports", needs: "reports:view" }],
  },
  {
    label: "partner",
    lines: [
      {
        href: "/administrators",
        label: "administrators",
        icon: "administrators",
        needs: "administrators:view",
      },
      { href: "/account", label: "account", icon: "account", needs: "account:view" },
      { href: "/audit", label: "audit", icon: "audit", needs: "audit:view" },
    ],
  },
  {
    label: "help",
    lines: [{ href: "/resources", label: "resources", icon: "resources", needs: "resources:view" }],
  },
];

/** One's own organization: for its administrators, a partner's too; what a role may at customers does not count. */
export const ownNav = ({ actor }: Ctx): NavSection[] =>
  actor.organizationId && ownMay(actor.roles, "organization:view")
    ? [
        {
          label: "own",
          lines: [
            {
              href: `/organizations/${actor.organizationId}`,
              label: "ownOrganization",
              icon: "overview",
              needs: "organization:view",
            },
            ...(actor.partnerId ? [] : [ownLog(actor.organizationId)]),
          ],
        },
      ]
    : [];

/** A partner's own organization is in the partner's log. */
const ownLog = (organizationId: string): NavLine => ({
  href: `/organizations/${organizationId}/activity`,
  label: "audit",
  icon: "audit",
  needs: "audit:view",
});
