export { makeManagement, makeOrganization, makePartner } from "./organizations";
export { makeSubscription, type NewSubscription } from "./subscriptions";
export { actingAs, assignCustomer, makeUser, type NewUser } from "./users";
