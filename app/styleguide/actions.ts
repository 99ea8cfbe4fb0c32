"use server";
import { cookies } from "next/headers";
import type { FormState } from "@/lib/core/form-state";
import { isLocale, localeCookie } from "@/lib/core/locales";
import { themeCookie, themeFrom } from "@/lib/core/themes";
import { onlyWhileDeveloping } from "./_parts/only-while-developing";

/** Refuses an empty name and an e-mail without @; else works, after as long as real work takes. */
export async function sampleAction(_: FormState, form: FormData): Promise<FormState> {
  onlyWhileDeveloping();
  const read = (name: string) => String(form.get(name) ?? "");
  const fields: FormState["fields"] = {};
  if (!read("name")) fields.name = { key: "field.required" };
  if (!read("email").includes("@")) fields.email = { key: "field.email" };
  const values = Object.fromEntries(
    ["name", "email", "country", "notes", "plan", "invite"].map((name) => [name, read(name)]),
  );
  if (Object.keys(fields).length > 0)
    return { message: { key: "invalidInput" }, fields, values, submission: read("submission") };
  return { done: { key: "saved" }, submission: crypto.randomUUID() };
}

export async function chooseLocaleAction(form: FormData): Promise<void> {
  onlyWhileDeveloping();
  const locale = form.get("locale");
  if (isLocale(locale)) (await cookies()).set(localeCookie, locale);
}

export async function chooseThemeAction(form: FormData): Promise<void> {
  onlyWhileDeveloping();
  (await cookies()).set(themeCookie, themeFrom(form.get("theme")));
}

export async function nothingAction(): Promise<void> {
  onlyWhileDeveloping();
}
