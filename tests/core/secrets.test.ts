import { digestOf } from "@/lib/core/digest";
import { isUuid } from "@/lib/core/ids";
import { messageFallback, onMessageError } from "@/lib/core/message-failures";
import { hashToken, newToken } from "@/lib/core/tokens";

test("tokens: long enough, safe in an address, never the same", () => {
  const many = Array.from({ length: 500 }, newToken);
  expect(new Set(many).size).toBe(500);
  for (const token of many) expect(token).toMatch(/^[\w-]{43}$/);
  expect(Buffer.from(many[0] ?? "", "base64url")).toHaveLength(32);
});

test("what is stored of a token is SHA-256, the same everywhere", () => {
  expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("an id is what PostgreSQL takes as a UUID in its usual form, and nothing around it", () => {
  const id = crypto.randomUUID();
  for (const good of [id, id.toUpperCase(), "00000000-0000-0000-0000-000000000000"])
    expect(isUuid(good)).toBe(true);
  for (const bad of [`${id}\n`, ` ${id}`, `{${id}}`, id.replaceAll("-", ""), id.slice(1), `${id}'`, "", "ｆ"])
    expect(isUuid(bad)).toBe(false);
});

test("the number of a logged error, from whatever was thrown", () => {
  expect(digestOf(Object.assign(new Error("x"), { digest: "42" }))).toBe("42");
  for (const nothing of [new Error("x"), { digest: 42 }, null, undefined, "digest"])
    expect(digestOf(nothing)).toBeUndefined();
});

test("a missing message is loud here, and its key where people depend on the page", () => {
  const error = Object.assign(new Error("missing"), { code: "MISSING_MESSAGE" });
  expect(() => onMessageError(error)).toThrow("missing");
  const before = process.env.NODE_ENV;
  Object.assign(process.env, { NODE_ENV: "production" });
  try {
    expect(() => onMessageError(error)).not.toThrow();
  } finally {
    Object.assign(process.env, { NODE_ENV: before });
  }
  expect(messageFallback({ namespace: "users", key: "title" })).toBe("users.title");
  expect(messageFallback({ key: "title" })).toBe("title");
});
