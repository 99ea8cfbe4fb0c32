/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { PermissionTable } from "@/app/(portal)/administrators/roles/_parts/permission-table";
import { CustomerRoleForm } from "@/app/(portal)/organizations/[organizationId]/users/[userId]/roles/_parts/customer-role-form";
import { isView, partnerMay, permissions } from "@/lib/access/permissions";
import { renderWithIntl } from "../../support/render";

jest.mock("@/lib/access", () => jest.requireActual("@/lib/access/permissions"));
jest.mock("@/lib/administrators", () => ({
  customerRoleNames: ["customer_full_admin", "customer_readonly_admin"],
  roleOf: (held: string[]) => held[0] ?? "none",
}));
jest.mock("@/app/(portal)/organizations/[organizationId]/users/[userId]/roles/actions", () => ({
  customerRoleAction: async () => ({}),
}));

test.each(["en", "es", "fr", "ro"] as const)("the table of rights says every permission in %s", (locale) => {
  renderWithIntl(<PermissionTable />, { locale });
  const lines = screen.getAllByRole("row").slice(2);
  expect(lines).toHaveLength(Object.keys(permissions).length);
});

test("the table shows what the doors ask", () => {
  renderWithIntl(<PermissionTable />);
  const cells = (name: string) =>
    within(screen.getByRole("row", { name: new RegExp(`^${name}`) }))
      .getAllByRole("cell")
      .map((cell) => cell.textContent);
  const no = "may not";
  expect(cells("Give partner roles")).toEqual(["may", no, no, no, no, no]);
  expect(cells("See users")).toEqual(["may look", "may look", "may look", no, "may look", "may look"]);
  expect(isView("users:view") && partnerMay(["partner_admin"], "users:view")).toBe(true);
});

const user = {
  ...{ id: "u", name: "Ana", email: "ana@example.com", status: "active" as const, lastAccessAt: null },
  ...{ isPartner: false, passwordSetAt: null, sessions: [], assignsPartnerRoles: false },
};
const rights = { roles: true, edits: true };
const now = new Date("2026-01-15T12:00Z");
const shown = { organizationId: "o", rights, now };

test("the last one with full rights is warned of, oneself is asked", () => {
  const last = { ...user, roles: ["customer_full_admin" as const], otherFullAdmins: 0, self: true };
  const { unmount } = renderWithIntl(<CustomerRoleForm {...shown} user={last} />);
  expect(screen.getByText(/Nobody else here has full rights/)).toBeTruthy();
  expect(screen.getByRole("checkbox", { name: /I give up my own full rights/ })).toBeTruthy();
  unmount();
  renderWithIntl(<CustomerRoleForm {...shown} user={{ ...last, otherFullAdmins: 1, self: false }} />);
  expect(screen.queryByText(/Nobody else here/)).toBeNull();
  expect(screen.queryByRole("checkbox")).toBeNull();
});

test("who may not give roles sees the role and no form", () => {
  const reader = { ...user, roles: [], otherFullAdmins: 1, self: false };
  renderWithIntl(<CustomerRoleForm {...shown} user={reader} rights={{ roles: false, edits: false }} />);
  expect(screen.getByText("No administrator")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});
