import type { Command } from "./command";

const PROGRAM = "npm run operator --";

export function helpOf(commands: readonly Command[]): string[] {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return [
    "Runs the installation: for the vendor's staff on the server. Every command is written to the audit log.",
    "",
    `Usage: ${PROGRAM} <command> [options]`,
    "",
    ...commands.map(({ name, what }) => `  ${name.padEnd(width)}${what}`),
    "",
    `${PROGRAM} <command> --help shows a command's options.`,
  ];
}

export function usageOf({ name, what, options }: Command): string[] {
  const shown = Object.entries(options).map(([option, { value, required, what }]) => ({
    left: [`--${option}`, value].filter(Boolean).join(" "),
    what: required ? what : `${what} (optional)`,
  }));
  const width = Math.max(0, ...shown.map(({ left }) => left.length)) + 2;
  const lines = shown.map(({ left, what }) => `  ${left.padEnd(width)}${what}`);
  return [
    what,
    "",
    `Usage: ${PROGRAM} ${name}${lines.length > 0 ? " [options]" : ""}`,
    ...(lines.length > 0 ? ["", ...lines] : []),
  ];
}
