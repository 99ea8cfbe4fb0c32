"use client";
import type { ReactNode } from "react";
import { useField, useFormContext } from "@/components/forms/form-context";
import { TagBoxes, TagColours } from "./tag-boxes";

type TagChoiceProps = { legend: string; tags: { name: string; label: ReactNode; help?: string }[] };

/** The tags of a customer in an <ActionForm>; refused as a whole under `tags`. */
export function TagChoice({ legend, tags }: TagChoiceProps) {
  const { id, error } = useField("tags");
  const { state, initial } = useFormContext();
  const values = state.values ?? initial;
  const boxes = tags.map((tag) => ({ ...tag, checked: values[tag.name] === "on" }));
  // React resets a form after its action: another answer is another set of boxes.
  return <TagBoxes key={JSON.stringify(values)} {...{ id, legend, error, boxes }} />;
}

type ColourChoiceProps = { name: string; legend: string; colours: { value: string; label: string }[] };

export function ColourChoice({ name, legend, colours }: ColourChoiceProps) {
  const { value } = useField(name);
  return <TagColours key={value} {...{ name, legend, value: value || "slate", colours }} />;
}
