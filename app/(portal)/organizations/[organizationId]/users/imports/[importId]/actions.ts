"use server";
import { z } from "zod";
import { id, oneOf } from "@/lib/core/input";
import { cancelImport, delimiters, encodings, recheckImport, startImport, undoImport } from "@/lib/imports";
import { formAction } from "@/lib/web/form-action";

const named = { organizationId: id(), importId: id() };
const pageOf = ({ organizationId, importId }: { organizationId: string; importId: string }) =>
  `/organizations/${organizationId}/users/imports/${importId}`;

export const startImportAction = formAction({
  parse: z.object({ ...named, confirmation: z.string().optional() }),
  run: startImport,
  then: (_nothing, input) => ({ to: pageOf(input), toast: { key: "imports.started" } }),
});

export const cancelImportAction = formAction({
  parse: z.object(named),
  run: cancelImport,
  then: (_nothing, input) => ({ to: pageOf(input) }),
});

const orAuto = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.union([z.literal("auto").transform(() => null), oneOf(values)]).optional();

export const recheckImportAction = formAction({
  parse: z.object({ ...named, encoding: orAuto(encodings), delimiter: orAuto(delimiters) }),
  run: recheckImport,
  then: (_nothing, input) => ({ to: pageOf(input) }),
});

export const undoImportAction = formAction({
  parse: z.object(named),
  run: undoImport,
  then: (_nothing, input) => ({ to: pageOf(input) }),
});
