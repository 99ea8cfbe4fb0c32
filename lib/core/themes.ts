export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = "theme";

export const themeFrom = (value: unknown): Theme => themes.find((theme) => theme === value) ?? "system";
