import { asc } from "drizzle-orm";
import { packages } from "@/db/schema";
import { type Ctx, inPartner, type Tx } from "@/lib/access";
import type { MessageRef } from "@/lib/core/form-state";
import type { Packages } from "./rules";

export type OfferedPackage = {
  code: string;
  name: string;
  /** Else to workspaces, which nobody counts. */
  toUsers: boolean;
};

/** What a wholesale customer can have. */
export const offeredPackages = (ctx: Ctx): Promise<OfferedPackage[]> =>
  inPartner(ctx, "customers:view", catalogue);

export const catalogue = (tx: Tx): Promise<OfferedPackage[]> =>
  tx.db
    .select({ code: packages.code, name: packages.name, toUsers: packages.toUsers })
    .from(packages)
    .orderBy(asc(packages.position), asc(packages.code));

/** A code that is no package's comes from no form of ours. */
export const unknownPackages = (
  all: readonly OfferedPackage[],
  wanted: Packages,
): Record<string, MessageRef> =>
  Object.keys(wanted).every((code) => all.some((each) => each.code === code))
    ? {}
    : { packages: { key: "field.choice" } };

/** As the audit log says it: by name, for people. */
export const named = (
  all: readonly OfferedPackage[],
  held: Packages,
): Record<string, number | "uncapped" | null> =>
  Object.fromEntries(
    all.flatMap(({ code, name }) => {
      const quantity = held[code];
      return quantity === undefined ? [] : [[name, quantity ?? "uncapped"]];
    }),
  );
