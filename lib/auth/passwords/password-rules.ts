import type { MessageRef } from "@/lib/core/form-state";
import { commonPasswords, commonWords, rows } from "./common-passwords";

export const PASSWORD_MIN = 15;
export const PASSWORD_MAX = 200;

/** How many characters must be left when everything guessable is taken out. */
const LEFT_AT_LEAST = 6;
const product = ["partnerhub", "partner", "hub"];

/**
 * Why a password cannot be used; undefined when it can. Length decides, and whether others would think of it: there
 * is no rule about capitals, figures or signs.
 */
export function passwordRefusal(password: string, email: string): MessageRef | undefined {
  const text = password.normalize("NFC");
  const length = [...text].length;
  if (length < PASSWORD_MIN) return { key: "password.tooShort", values: { min: PASSWORD_MIN } };
  if (length > PASSWORD_MAX) return { key: "password.tooLong", values: { max: PASSWORD_MAX } };
  const bare = plain(text);
  const isKnown = commonPasswords.has(bare.replace(/[^\p{L}\p{N}]/gu, ""));
  if (isKnown || isRepeated(bare)) return { key: "password.common" };
  const own = [...ownWords(email), ...product];
  if (leftOf(bare, commonWords) < LEFT_AT_LEAST) return { key: "password.common" };
  if (leftOf(bare, own) < LEFT_AT_LEAST) return { key: "password.own" };
  return leftOf(bare, [...own, ...commonWords]) < LEFT_AT_LEAST ? { key: "password.common" } : undefined;
}

/** Lower case, without accents. */
const plain = (text: string) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

const isRepeated = (text: string) => /^(.+?)\1+$/u.test(text);

/** The address's parts of three letters and more. */
function ownWords(email: string): string[] {
  const [local = "", domain = ""] = plain(email).split("@");
  return [local, ...local.split(/[^\p{L}\p{N}]+/u), ...domain.split(".").slice(0, -1)].filter(
    (word) => word.length >= 3,
  );
}

function leftOf(text: string, guessable: readonly string[]): number {
  const longestFirst = [...guessable].sort((a, b) => b.length - a.length);
  const without = longestFirst.reduce((left, word) => left.replaceAll(word, " "), text);
  const left = without.replace(/[\p{L}\p{N}]+/gu, withoutRuns).replace(/[^\p{L}\p{N}]/gu, "");
  return new Set(left).size < 3 ? 0 : left.length;
}

/** Takes out stretches of four and more that follow each other in a row, forwards or backwards. */
function withoutRuns(text: string): string {
  let left = "";
  for (let at = 0; at < text.length; ) {
    const run = runAt(text, at);
    if (run < 4) left += text[at];
    at += run < 4 ? 1 : run;
  }
  return left;
}

function runAt(text: string, at: number): number {
  let length = 1;
  while (at + length < text.length && isRun(text.slice(at, at + length + 1))) length += 1;
  return length;
}

const both = rows.flatMap((row) => [row, [...row].reverse().join("")]);
const isRun = (text: string) =>
  both.some((row) => row.includes(text)) || [...text].every((c) => c === text[0]);
