import type { MessageRef } from "@/lib/core/form-state";

type Flat = Record<string, string>;

/** Every value of something JSON holds under its path: `lines.0.quantity`; of a list also how long it is. */
function flat(value: unknown, path = ""): Flat {
  if (value === null || value === undefined) return {};
  if (typeof value !== "object") return { [path]: String(value) };
  const inside = Object.entries(value).map(([name, each]) => flat(each, path ? `${path}.${name}` : name));
  const length = Array.isArray(value) ? { [path]: String(value.length) } : {};
  return Object.assign(length, ...inside);
}

/** Field by field what is other than in what was taken in before under the same number. */
export function differences(stored: object, sent: object): Record<string, MessageRef> {
  const before = flat(stored);
  const now = flat(sent);
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return Object.fromEntries(
    names
      .filter((name) => before[name] !== now[name])
      .map((name) => [
        name,
        { key: "orders.differs", values: { before: before[name] || "–", now: now[name] || "–" } },
      ]),
  );
}
