import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";
import type { AbstractIntlMessages } from "next-intl";
import formatCompiled from "use-intl/format-message/format-only";

type Formatting = Parameters<typeof formatCompiled>;

const kept = new Map<string, CompiledMessage>();

function compiled(message: string): CompiledMessage {
  const known = kept.get(message);
  if (known !== undefined) return known;
  // Without prototypes, as they are made, its parts may not travel.
  const made: CompiledMessage = JSON.parse(JSON.stringify(compile(message)), withStyle);
  kept.set(message, made);
  return made;
}

const DATE = 5;
const medium = { day: "numeric", month: "short", year: "numeric" };

/** `{day, date, medium}`: what the name means is not known where messages are only formatted. */
const withStyle = (_key: string, part: unknown) =>
  Array.isArray(part) && part[1] === DATE && part[2] === "medium" ? [part[0], DATE, medium] : part;

/**
 * Stands in for next-intl's own formatting of messages (next.config.ts): a message is parsed once in the life of the
 * process, not once per request, and what travels to browsers is parsed already, so that they need no parser.
 */
export default function formatMessage(...[key, message, values, options]: Formatting) {
  const ready = typeof message === "string" ? compiled(message) : message;
  return formatCompiled(key, ready, whole(values), options);
}
formatMessage.raw = true;

/** A value that the message asks for and that was not given is an error, and not the word "undefined". */
const whole = (values: Formatting[2] = {}) =>
  new Proxy(values, {
    get(given, name) {
      if (name in given) return Reflect.get(given, name);
      throw new Error(`The message lacks its value ${String(name)}`);
    },
  });

/** A namespace as browsers read it. */
export function compiledMessages(messages: AbstractIntlMessages): AbstractIntlMessages {
  const entries = Object.entries(messages).map(([name, value]) => [
    name,
    typeof value === "string" ? compiled(value) : compiledMessages(value),
  ]);
  return Object.fromEntries(entries);
}
