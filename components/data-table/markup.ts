import { Fragment, isValidElement, type ReactNode } from "react";

const named: Record<string, string> = { className: "class", tabIndex: "tabindex", htmlFor: "for" };
const withoutEnd = new Set(["br", "hr", "img", "input"]);
const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? "");

/**
 * The HTML of elements and of components without hooks, every text and value in it escaped. React draws what a page
 * shows three times: as a description for the browser, as HTML, and in the browser. Rows of a long list need that once.
 */
export function markupOf(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number") return escaped(`${node}`);
  if (Array.isArray(node)) return node.map(markupOf).join("");
  if (!isValidElement<Props>(node)) throw new TypeError("This cannot be drawn as text");
  const { type, props } = node;
  if (type === Fragment) return markupOf(props.children);
  if (typeof type === "function") return markupOf(Reflect.apply(type, undefined, [props]));
  if (typeof type !== "string") throw new TypeError("This component cannot be drawn as text");
  const start = `<${type}${attributes(props)}>`;
  return withoutEnd.has(type) ? start : `${start}${markupOf(props.children)}</${type}>`;
}

type Props = { children?: ReactNode } & Record<string, unknown>;

function attributes(props: Props): string {
  let text = "";
  for (const [name, value] of Object.entries(props)) {
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
