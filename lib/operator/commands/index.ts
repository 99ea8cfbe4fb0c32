import type { Command } from "../command";
import { mailList } from "./mail-list";
import { ordersCancel } from "./orders-cancel";
import { ordersUnclaimed } from "./orders-unclaimed";
import { packagesList, packagesSet } from "./packages";
import { partnerCreate } from "./partner-create";
import { productsList, productsSet } from "./products";
import { rebuildActs, rebuildCustomers, rebuildSearch, rebuildTotals } from "./rebuild";
import { sessionsEnd } from "./sessions-end";
import { settingsList, settingsSet } from "./settings";
import { tokenCreate, tokenList, tokenRevoke } from "./tokens";

/** Everything the operator can ask for, in the order of the help. */
export const commands: readonly Command[] = [
  partnerCreate,
  tokenCreate,
  tokenList,
  tokenRevoke,
  productsList,
  productsSet,
  packagesList,
  packagesSet,
  settingsList,
  settingsSet,
  ordersUnclaimed,
  ordersCancel,
  rebuildCustomers,
  rebuildSearch,
  rebuildTotals,
  rebuildActs,
  sessionsEnd,
  mailList,
];
