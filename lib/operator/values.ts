import { UsageProblem } from "./problem";

export function wholeNumber(name: string, text: string, from: number, to: number): number {
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= from && number <= to) return number;
  throw new UsageProblem(`--${name} must be a whole number from ${from} to ${to}.`);
}

export function oneOf<const T extends string>(name: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return choice;
  throw new UsageProblem(`--${name} must be one of ${choices.join(", ")}.`);
}

/** yes or no; what was before when the option is not given. */
export function yesOrNo(name: string, text: string | undefined, before: boolean): boolean {
  return text === undefined ? before : oneOf(name, text, ["yes", "no"]) === "yes";
}

/** A short code of lower-case letters, digits and underscores. */
export function code(name: string, text: string): string {
  if (/^[a-z][a-z0-9_]{1,49}$/.test(text)) return text;
  throw new UsageProblem(
    `--${name} must be 2 to 50 lower-case letters, digits or underscores, beginning with a letter.`,
  );
}

/** A line of text, without the spaces around it. */
export function line(name: string, text: string, max = 200): string {
  const trimmed = text.normalize("NFC").trim();
  if (trimmed.length > 0 && trimmed.length <= max && !/\p{Cc}/u.test(trimmed)) return trimmed;
  throw new UsageProblem(`--${name} must be 1 to ${max} characters.`);
}
