import type { RowReason } from "@/db/schema";
import type { GivenUser, ImportMode } from "./given-user";
import { readEmail, readText } from "./read-cells";
import { MAX_DISPLAY_NAME, MAX_NAME } from "./read-user-row";

/** What a form asks for one person; what is not named stays as it is. */
export type AskedUser = {
  email: string;
  firstName?: string;
  lastName?: string;
  displayName?: string;
  /** Code of the package to have instead of any other; null: none. */
  packageCode?: string | null;
  /** To be removed from the organization. */
  leaves?: boolean;
};

type Package = { code: string; toUsers: boolean; held: boolean };

/** The same as a row of a file says it. Lines begin with 1. */
export function givenFrom(
  asked: AskedUser,
  line: number,
  { mode, packages }: { mode: ImportMode; packages: readonly Package[] },
): GivenUser {
  const reasons: RowReason[] = [];
  const text = (name: "firstName" | "lastName" | "displayName", max: number) =>
    readText(asked[name] ?? "", max, name, reasons);
  const email = readEmail(asked.email, reasons);
  const { packageCode, leaves = false } = asked;
  const others = packageCode === undefined ? [] : packages.filter(({ code }) => code !== packageCode);
  if (packageCode) refusePackage(packageCode, packages, reasons);
  return {
    ...{ line, email, emailKey: email.toLowerCase(), reasons },
    firstName: text("firstName", MAX_NAME),
    lastName: text("lastName", MAX_NAME),
    displayName: text("displayName", MAX_DISPLAY_NAME),
    adds: packageCode ?? "",
    drops: mode === "add" ? "" : others.map(({ code }) => code).join(","),
    leaves: leaves && mode !== "add",
  };
}

function refusePackage(code: string, packages: readonly Package[], reasons: RowReason[]) {
  const found = packages.find((each) => each.code === code && each.held);
  if (!found) reasons.push({ code: "packageNotHeld", values: { package: code } });
  else if (!found.toUsers) reasons.push({ code: "packageNotForUsers", values: { package: code } });
}
