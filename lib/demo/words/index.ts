import { arabic } from "./arabic";
import { english } from "./english";
import { french } from "./french";
import { german } from "./german";
import { greek } from "./greek";
import { polish } from "./polish";
import { romanian } from "./romanian";
import { spanish } from "./spanish";

export { type Named, named, slug, type Words } from "./words";

export const languages = { arabic, english, french, german, greek, polish, romanian, spanish };
export type Language = keyof typeof languages;
