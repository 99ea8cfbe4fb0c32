/** In place of lib/users, whose verbs need a database: its rules, as they are. */
export {
  everybody,
  isNarrowed,
  NONE,
  userColumnKeys,
  userFacets,
  userFilter,
  userStatuses,
} from "@/lib/users/lists/user-filter";
export { longestOf } from "@/lib/users/people/limits";
export { profileKeys, profileValues } from "@/lib/users/people/profile-values";
export * from "@/lib/users/rules";
