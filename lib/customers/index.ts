export {
  type ActivityFilter,
  type ActivityLine,
  activityFilter,
  organizationActivity,
} from "./customer-activity";
export type { CustomerTag } from "./customer-details";
export {
  type CustomerColumnKey,
  type CustomerFilter,
  customerColumnKeys,
  customerFilter,
  everything,
  isNarrowed,
  managers,
  narrowing,
  subscriptionTypes,
} from "./customer-filter";
export { type CustomerOrder, customerOrders } from "./customer-orders";
export {
  customerSubscriptions,
  type Subscription,
  type SubscriptionState,
  subscriptionState,
} from "./customer-subscriptions";
export { explainStatuses, type StatusDays } from "./explain-statuses";
export { type Administrator, type Customer, findCustomer } from "./find-customer";
export {
  type CustomerAccess,
  type CustomerPage,
  type CustomerRow,
  type DescribedCustomer,
  everyCustomer,
  listCustomers,
} from "./list-customers";
export { refreshDueOverviews } from "./refresh-due-overviews";
export { type CustomerSelection, selectedCustomers } from "./selected-customers";
export { squashCounts } from "./squash-counts";
export { type CustomerStatus, customerStatuses, regions, urgentStatuses } from "./statuses";
export type { Match } from "./which-customers";
