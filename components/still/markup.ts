import { Fragment, isValidElement, type ReactNode } from "react";

const named: Record<string, string> = {
  className: "class",
  tabIndex: "tabindex",
  htmlFor: "for",
  defaultValue: "value",
  defaultChecked: "checked",
  strokeWidth: "stroke-width",
};
const withoutEnd = new Set(["br", "hr", "img", "input"]);
const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const hasSigns = /[&<>"']/;
const escaped = (text: string) =>
  hasSigns.test(text) ? text.replace(/[&<>"']/g, (sign) => signs[sign] ?? "") : text;

/**
 * The HTML of elements and of components without scripts, every text and value in it escaped. React draws what a page
 * shows three times: as a description for the browser, as HTML, and in the browser. What stands still needs that once.
 * Icons become what they draw.
 */
export function markupOf(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number") return escaped(`${node}`);
  if (Array.isArray(node)) return listed(node);
  if (!isValidElement<Props>(node)) throw new TypeError("This cannot be drawn as text");
  const { type, props } = node;
  if (type === Fragment) return markupOf(props.children);
  if (typeof type === "string") return tag(type, props);
  const icon = iconIn(type, props);
  if (icon) return icon;
  if (typeof type === "function") return markupOf(Reflect.apply(type, undefined, [props]));
  throw new TypeError("This component cannot be drawn as text");
}

function listed(nodes: readonly ReactNode[]): string {
  let text = "";
  for (const node of nodes) text += markupOf(node);
  return text;
}

type Props = { children?: ReactNode } & Record<string, unknown>;

function tag(type: string, props: Props): string {
  const start = `<${type}${attributes(props)}>`;
  return withoutEnd.has(type) ? start : `${start}${markupOf(props.children)}</${type}>`;
}

type Glyph = { size?: number; node: [string, Record<string, string>][] };

/** An icon of lucide-react: around what it draws is a component for the browser. */
function iconIn(type: unknown, props: Props): string | undefined {
  const render: unknown = typeof type === "object" && type !== null && Reflect.get(type, "render");
  if (typeof render !== "function") return undefined;
  const inner: unknown = Reflect.apply(render, undefined, [props, null]);
  const glyph = isValidElement<{ icon?: Glyph }>(inner) ? inner.props.icon : undefined;
  if (!glyph) return undefined;
  const { size = 24, ...rest } = props;
  const shapes = glyph.node.map(([shape, { key: _, ...traits }]) => `<${shape}${attributes(traits)}/>`);
  return `<svg${attributes({ width: size, height: size, ...pen, ...rest })}>${shapes.join("")}</svg>`;
}

const pen = {
  viewBox: "0 0 24 24",
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
};

function attributes(props: Props): string {
  let text = "";
  for (const name in props) {
    const value = props[name];
    if (name === "children" || value === undefined || value === null) continue;
    text += attribute(name, value);
  }
  return text;
}

function attribute(name: string, value: unknown): string {
  const known = named[name] ?? name;
  if (name === "style" && typeof value === "object") return ` style="${escaped(styles(value ?? {}))}"`;
  if (typeof value === "string" || typeof value === "number") return ` ${known}="${escaped(`${value}`)}"`;
  if (typeof value !== "boolean") throw new TypeError(`${name} cannot be drawn as text`);
  if (/^(aria|data)-/.test(name)) return ` ${name}="${value}"`;
  return value ? ` ${known}=""` : "";
}

const styles = (values: object) =>
  Object.entries(values)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(";");
