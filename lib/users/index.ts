export { type Applied, applyUserChanges, areIndependent, type Phase, phases } from "./apply-user-changes";
export type { CallingForAll } from "./bulk/calling-for-all";
export { type ChangeState, deactivateUsers, type StateChanged } from "./bulk/deactivate-users";
export { deleteUsers } from "./bulk/delete-users";
export { givePackage } from "./bulk/give-package";
export { previewUsers, type UserPreview } from "./bulk/preview-users";
export { reactivateUsers } from "./bulk/reactivate-users";
export { resendInvitations } from "./bulk/resend-invitations";
export { paramsOf, readUserSelection, type UserSelection } from "./bulk/user-selection";
export { type AddedUsers, addUsers, checkDraft } from "./by-hand/add-users";
export { type DraftPerson, findDraft, type UserDraft } from "./by-hand/draft";
export { discardDraft, saveNames } from "./by-hand/save-draft";
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
export { holdPeople } from "./hold-people";
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
export { type CsvPackage, matchHeader, type UserColumns } from "./match-header";
export { type CallingChoices, callingChoices } from "./people/calling-choices";
export { changeCalling } from "./people/change-calling";
export { changeLicences } from "./people/change-licences";
export { type ChangePackage, changePackage } from "./people/change-package";
export { changeProfile } from "./people/change-profile";
export { longestOf } from "./people/limits";
export { heldPackages, listPackages, type UserPackage, whatUsersCanHave } from "./people/list-packages";
export { type Profile, type ProfileKey, profileKeys, profileValues } from "./people/profile-values";
export { RefusedUser } from "./people/refused-user";
export { type LicenceOffer, listOffers, userLicences } from "./people/user-licences";
export { type Plan, planUserChanges } from "./plan-user-changes";
export { ofPhase } from "./planned-rows";
export { readUserRow } from "./read-user-row";
export {
  deletionNeedsTyping,
  licenceBoxes,
  licenceField,
  licencesLeft,
  MOST_BY_HAND,
  MOST_USERS,
  nobody,
  packageLeft,
  type UserOperation,
  userOperations,
} from "./rules";
export { type PlanCounts, type Settled, settlePlan } from "./settle-plan";
export { collectAdded } from "./undo/collect-added";
export { type Did, type PuttingBack, putBackUsers } from "./undo/put-back";
export { putBackTogether } from "./undo/put-back-together";
export {
  callingPackages,
  csvLicences,
  headerOf,
  keyOfLicence,
  type Vocabulary,
  vocabulary,
} from "./vocabulary";
