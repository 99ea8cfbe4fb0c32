/** In place of lib/provisioning, whose verbs need a database: its steps and lists, as they are. */
export { isForCompany } from "@/lib/provisioning/answers";
export { verticals, whoWays } from "@/lib/provisioning/fields";
export { isMatch } from "@/lib/provisioning/organizations/match";
export { lineKey, sharedLines } from "@/lib/provisioning/services/shares";
export { askSites, MOST_SITES } from "@/lib/provisioning/services/site-rows";
export { setbacks } from "@/lib/provisioning/step-refused";
export * from "@/lib/provisioning/steps";
