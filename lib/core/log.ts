import pino, { type Logger } from "pino";
import { config } from "./config";

let logger: Logger | undefined;

/** One JSON line per event on standard output; never a password, token or mail text. */
export function log(): Logger {
  logger ??= pino({ level: config().logLevel, base: undefined });
  return logger;
}
