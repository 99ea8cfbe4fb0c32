import { cut } from "@/lib/core/input";
import type { Params } from "@/lib/core/list-address";
import {
  type CallingForAll,
  readUserSelection,
  type UserOperation,
  type UserSelection,
  userOperations,
} from "@/lib/users";

export type BulkUsersRequest = {
  organizationId: string;
  operation: UserOperation;
  selection: UserSelection;
  /** The selection as it stands in the address. */
  selected: string;
  /** The list one came from, after the question mark. */
  from: string;
  /** Of the package; "none" to take it away, "" while nothing is chosen. */
  packageCode: string;
  calling: CallingForAll;
  force: boolean;
  /** It was shown before, and was something else. */
  changed: boolean;
};

/** PostgreSQL's text holds no zero byte. */
const one = (value: string | string[] | undefined) => ([value ?? ""].flat()[0] ?? "").replaceAll("\0", "");

/** What the page is asked for, as its address holds it; what it does not know is left out. */
export function readRequest(organizationId: string, params: Params): BulkUsersRequest {
  const selection = readUserSelection(organizationId, params);
  const from = one(params.from);
  return {
    organizationId,
    operation: userOperations.find((known) => known === one(params.do)) ?? "resend",
    selection,
    selected: selectedQuery(selection, from),
    from,
    packageCode: one(params.packageCode),
    calling: {
      location: cut(one(params.location), 200),
      firstExtension: cut(one(params.firstExtension).trim(), 20),
      numbers: "numbers" in params,
    },
    force: "force" in params,
    changed: "changed" in params,
  };
}

function selectedQuery(selection: UserSelection, from: string): string {
  const query = new URLSearchParams();
  if (selection.kind === "filter") query.set("all", "on");
  else for (const id of selection.ids) query.append("id", id);
  query.set("from", from);
  return query.toString();
}

/** What this page was asked for, with something else chosen. */
export function bulkQuery(request: BulkUsersRequest, change: { packageCode?: string; force?: boolean } = {}) {
  const { packageCode, force, calling } = { ...request, ...change };
  const query = new URLSearchParams(request.selected);
  query.set("do", request.operation);
  if (packageCode) query.set("packageCode", packageCode);
  if (calling.location) query.set("location", calling.location);
  if (calling.firstExtension) query.set("firstExtension", calling.firstExtension);
  if (calling.numbers) query.set("numbers", "on");
  if (force) query.set("force", "on");
  return query.toString();
}
