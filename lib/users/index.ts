export { findUser, type User } from "./find-user";
export { listUsers, type UserPage, type UserRow } from "./list-users";
export { type UserFilter, type UserStatus, userFilter, userStatuses } from "./user-filter";
