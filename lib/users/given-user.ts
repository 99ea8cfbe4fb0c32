import type { RowReason } from "@/db/schema";
import type { AskedValues } from "./values";

export type ImportMode = "add" | "add_and_remove";

/** What one row asks for, before anybody looked at the organization. Empty text says nothing. */
export type GivenUser = {
  line: number;
  email: string;
  emailKey: string;
  firstName: string;
  lastName: string;
  displayName: string;
  /** Code of the package the user is to have; "" when none is named. */
  adds: string;
  /** Codes of the packages the user is not to have, with commas between. */
  drops: string;
  /** Every package of the organization is FALSE: the user is to be removed. */
  leaves: boolean;
  /** Everything else the row says something of. */
  values?: AskedValues;
  /** A licence that cannot be given, because its subscription is suspended. */
  suspended?: string;
  reasons: RowReason[];
};

/** A row that cannot be read at all. */
export const unreadableRow = (line: number, reason: RowReason): GivenUser => ({
  ...{ line, email: "", emailKey: "", firstName: "", lastName: "", displayName: "" },
  ...{ adds: "", drops: "", leaves: false, reasons: [reason] },
});
