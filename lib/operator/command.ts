import type { Ctx } from "@/lib/access";
import { UsageProblem } from "./problem";

export type Option = {
  what: string;
  /** What stands behind it, as the help shows it; without it the option is a switch. */
  value?: string;
  required?: true;
};
type Options = Record<string, Option>;

type Value<O extends Option> = O extends { value: string }
  ? O extends { required: true }
    ? string
    : string | undefined
  : boolean;
export type Values<O extends Options> = { [Name in keyof O]: Value<O[Name]> };

/** One thing the operator can ask for. `run` answers the lines to print. */
export type Command = {
  name: string;
  what: string;
  options: Options;
  /** Whether it leaves its own lines in the audit log; if not, the log says that the command was run. */
  recordsItself: boolean;
  run: (ctx: Ctx, values: Record<string, string | boolean | undefined>) => Promise<string[]>;
};

type Definition<O extends Options> = Omit<Command, "options" | "run"> & {
  options: O;
  run: (ctx: Ctx, values: Values<O>) => Promise<string[]>;
};

/** Gives the command's `run` its options typed as declared. */
export function command<const O extends Options>({ run, ...rest }: Definition<O>): Command {
  return { ...rest, run: (ctx, values) => run(ctx, checked(rest.options, values)) };
}

function checked<O extends Options>(
  options: O,
  values: Record<string, string | boolean | undefined>,
): Values<O> {
  const missing = Object.keys(options).filter((name) => options[name]?.required && !values[name]);
  if (missing.length > 0) throw new UsageProblem(`Missing: ${missing.map((name) => `--${name}`).join(", ")}`);
  const all = Object.entries(options).map(([name, { value }]) => [
    name,
    values[name] ?? (value ? undefined : false),
  ]);
  return Object.fromEntries(all);
}
