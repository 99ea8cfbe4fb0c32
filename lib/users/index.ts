export { type Applied, applyUserChanges, type Phase, phases } from "./apply-user-changes";
export {
  type AskedUser,
  type ChangedUser,
  type ChangeUsers,
  changeUsers,
  changeUsersIn,
} from "./change-users";
export { csvPackages } from "./csv-packages";
export { describeUserCsv, type UserCsv } from "./describe-user-csv";
export { exportUsers } from "./export-users";
export { findUser, type User } from "./find-user";
export { type GivenUser, type ImportMode, unreadableRow } from "./given-user";
export { everyUser, listUsers, type UserPage, type UserRow } from "./lists/list-users";
export {
  everybody,
  isNarrowed,
  NONE,
  type UserColumnKey,
  type UserFacet,
  type UserFilter,
  type UserStatus,
  userColumnKeys,
  userFacets,
  userFilter,
  userStatuses,
} from "./lists/user-filter";
export { type CsvPackage, isEmailHeader, matchHeader, type UserColumns } from "./match-header";
export { planUserChanges } from "./plan-user-changes";
export { readUserRow } from "./read-user-row";
export { type PlanCounts, settlePlan } from "./settle-plan";
