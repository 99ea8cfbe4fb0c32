/** The colours a tag may have; each has its dot in app/tag.css and its name in messages. */
export const tagColours = ["slate", "red", "amber", "green", "teal", "blue", "violet", "pink"] as const;
export type TagColour = (typeof tagColours)[number];

/** What was stored before the palette counts as the plain one. */
export const tagColour = (colour: string): TagColour =>
  tagColours.find((known) => known === colour) ?? "slate";
