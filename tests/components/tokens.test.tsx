import { readFileSync } from "node:fs";

type Color = [lightness: number, chroma: number, hue: number];
type Theme = "light" | "dark";

const css = readFileSync("app/globals.css", "utf8");

function color(name: string, theme: Theme): Color {
  const declared = css.match(new RegExp(`--color-${name}:\\s*([^;]+);`))?.[1] ?? "";
  const [light, dark = light] = [...declared.matchAll(/oklch\(([^)]+)\)/g)].map((match) => match[1]);
  const [lightness, chroma, hue] = ((theme === "light" ? light : dark) ?? "").split(/[\s/]+/).map(Number);
  if (lightness === undefined || chroma === undefined || hue === undefined)
    throw new Error(`no colour ${name}`);
  return [lightness, chroma, hue];
}

/** Relative luminance of an OKLCH colour, out-of-gamut channels cut as a screen does. */
function luminance([lightness, chroma, hue]: Color): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  const [r = 0, g = 0, bl = 0] = [red, green, blue].map((channel) => Math.min(Math.max(channel, 0), 1));
  return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
}

function contrast(one: string, other: string, theme: Theme): number {
  const [low = 0, high = 0] = [one, other]
    .map((name) => luminance(color(name, theme)))
    .toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["page", "surface", "raised", "sunken", "hover"];
const meanings = ["good", "attention", "bad", "information"];
const text: [string, string][] = [
  ...["ink", "ink-2", "ink-3", "accent-ink", "bad-ink", "good-ink"].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ...meanings.map((name): [string, string] => [`${name}-ink`, `${name}-soft`]),
  ["accent-ink", "accent-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["on-accent", "bad"],
  ["on-accent", "bad-hover"],
];
const shapes: [string, string][] = [
  ["line-strong", "surface"],
  ["focus", "page"],
  ["focus", "surface"],
  ["licence-used", "surface"],
  ["licence-overage", "surface"],
  ["licence-used", "licence-available"],
  ["series-1", "surface"],
];

describe.each(["light", "dark"] as const)("%s", (theme) => {
  test.each(text)("%s on %s can be read (4.5 : 1)", (ink, ground) => {
    expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapes)("%s on %s can be seen (3 : 1)", (shape, ground) => {
    expect(contrast(shape, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

test("four sizes, two weights", () => {
  expect([...css.matchAll(/--text-(\w+): /g)].map((match) => match[1])).toEqual(["xs", "sm", "base", "xl"]);
  expect([...css.matchAll(/--font-weight-(\w+): \d/g)].map((match) => match[1])).toEqual([
    "normal",
    "medium",
  ]);
});
