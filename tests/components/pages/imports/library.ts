/** In place of lib/imports, whose verbs need a database: its rules, as they are. */
export { delimiters, encodings } from "@/lib/imports/csv/sniff";
export * from "@/lib/imports/import-filter";
export * from "@/lib/imports/rows-filter";
export * from "@/lib/imports/rules";

export const MAX_FILE_BYTES = 500 * 1024 * 1024;
