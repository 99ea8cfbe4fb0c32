/** In place of lib/provisioning, whose verbs need a database: its steps and lists, as they are. */
export { verticals } from "@/lib/provisioning/fields";
export { setbacks } from "@/lib/provisioning/step-refused";
export * from "@/lib/provisioning/steps";
