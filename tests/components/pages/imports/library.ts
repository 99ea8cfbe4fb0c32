/** In place of lib/imports, whose verbs need a database: its rules, as they are. */
export * from "@/lib/imports/rules";

export const actions = ["add", "modify", "remove", "unchanged", "error"];
export const MAX_FILE_BYTES = 500 * 1024 * 1024;
