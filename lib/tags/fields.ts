import { z } from "zod";
import type { MessageRef } from "@/lib/core/form-state";
import { id, oneOf, optionalText, refusals, text } from "@/lib/core/input";
import { seen } from "@/lib/core/stale";
import { tagColours } from "@/lib/format/tag-colours";

export const MAX_NAME = 25;
export const MAX_TAGS = 5;
export const MAX_DESCRIPTION = 120;

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });
/** As people count: a letter with its accents, an emoji of several parts is one. */
export const lengthOf = (words: string) => [...characters.segment(words)].length;

const tooLong = JSON.stringify({ key: "field.tooLong", values: { max: MAX_NAME } });

/** Code units at most: a heap of accents on one letter is no name either. */
const MOST_UNITS = 200;
const spaces = (value: unknown) => (typeof value === "string" ? value.trim().replace(/\s+/gu, " ") : value);

export const tagName = () =>
  z.preprocess(
    spaces,
    text(MOST_UNITS).refine((name) => lengthOf(name) <= MAX_NAME, tooLong),
  );

const optionalTagName = () =>
  z.preprocess((value) => (spaces(value) === "" ? undefined : value), tagName().optional());

const PREFIX = "tag:";
/** The name of a tag's checkbox: each its own, so that a refused form shows again what was chosen. */
export const tagField = (tagId: string) => `${PREFIX}${tagId}`;

/** The ids of the tags whose boxes are ticked. */
export const chosenTags = (form: Record<string, unknown>): string[] =>
  Object.keys(form).flatMap((name) =>
    name.startsWith(PREFIX) && form[name] ? [name.slice(PREFIX.length)] : [],
  );

export const newTagFields = {
  newName: optionalTagName(),
  newColour: oneOf(tagColours).optional(),
  newDescription: optionalText(MAX_DESCRIPTION),
};

type NewTagFields = { newName?: string; newColour?: NewTag["colour"]; newDescription?: string };
export type NewTag = { name: string; colour: (typeof tagColours)[number]; description: string | null };

export const newTag = ({ newName, newColour, newDescription }: NewTagFields): NewTag | undefined =>
  newName ? { name: newName, colour: newColour ?? "slate", description: newDescription ?? null } : undefined;

/** A new tag as an address or a form has it; or why it cannot be one. */
export function readNewTag(given: Record<string, unknown>): {
  create?: NewTag;
  errors: Record<string, MessageRef>;
} {
  const read = z.object(newTagFields).safeParse(given);
  return read.success ? { create: newTag(read.data), errors: {} } : { errors: refusals(read.error) };
}

export const customerTagsForm = z
  .looseObject({ customerId: id(), seen: seen(), ...newTagFields })
  .transform(({ customerId, seen: shown, newName, newColour, newDescription, ...rest }) => ({
    customerId,
    seen: shown,
    tagIds: chosenTags(rest),
    create: newTag({ newName, newColour, newDescription }),
  }));

export const editTagForm = z.object({
  tagId: id(),
  name: tagName(),
  colour: oneOf(tagColours),
  description: optionalText(MAX_DESCRIPTION),
  seen: seen(),
});

export const deleteTagForm = z.object({ tagId: id(), carriers: z.coerce.number().int().min(0) });
