import type { Permission } from "@/lib/access";

/*
 * A part of the table of routes: an organization's users, one by one and many at once.
 */

const users = "/organizations/[organizationId]/users";
type Entries = Record<string, readonly [Permission, "organization"]>;

const all = (permission: Permission, names: readonly string[], before = ""): Entries =>
  Object.fromEntries(names.map((name) => [`${before}${users}/${name}`, [permission, "organization"]]));

export const userPages = all("users:edit", [
  "[userId]/calling",
  "[userId]/edit",
  "[userId]/licences",
  "[userId]/package",
  "add",
  "add/result",
  "add/services",
  "bulk",
]);

export const userHandlers = all("users:view", ["csv"], "GET ");

export const userActions = all("users:edit", [
  "[userId]/calling#changeCallingAction",
  "[userId]/edit#changeProfileAction",
  "[userId]/licences#changeLicencesAction",
  "[userId]/package#changePackageAction",
  "add#addUsersAction",
  "add#discardAction",
  "add#saveNamesAction",
  "bulk#deactivateUsersAction",
  "bulk#deleteUsersAction",
  "bulk#givePackageAction",
  "bulk#reactivateUsersAction",
  "bulk#resendInvitationsAction",
]);
