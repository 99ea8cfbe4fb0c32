export { type Applied, applyUserChanges, type Phase, phases } from "./apply-user-changes";
export {
  type AskedUser,
  type ChangedUser,
  type ChangeUsers,
  changeUsers,
  changeUsersIn,
} from "./change-users";
export { isEmailHeader } from "./csv/column-names";
export { type UserFileKind, userFileKinds } from "./csv/export-columns";
export { csvPackages } from "./csv-packages";
export { describeUserCsv, templateColumns, type UserCsv } from "./describe-user-csv";
export { exportUsers } from "./export-users";
export { findUser, type User } from "./find-user";
export { type GivenUser, type ImportMode, unreadableRow } from "./given-user";
export { listUsers, type UserPage, type UserRow } from "./list-users";
export { type CsvPackage, matchHeader, type UserColumns } from "./match-header";
export { type Plan, planUserChanges } from "./plan-user-changes";
export { readUserRow } from "./read-user-row";
export { type PlanCounts, type Settled, settlePlan } from "./settle-plan";
export { collectAdded } from "./undo/collect-added";
export { putBackUsers } from "./undo/put-back";
export { type UserFilter, type UserStatus, userFilter, userStatuses } from "./user-filter";
export {
  callingPackages,
  csvLicences,
  headerOf,
  keyOfLicence,
  type Vocabulary,
  vocabulary,
} from "./vocabulary";
