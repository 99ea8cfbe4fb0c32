import { type ParseArgsConfig, parseArgs } from "node:util";
import { createTranslator } from "next-intl";
import { asSystem, type Ctx, operatorCtx } from "@/lib/access";
import { record } from "@/lib/audit";
import { DomainError } from "@/lib/core/errors";
import type { MessageRef } from "@/lib/core/form-state";
import { loadMessages } from "@/lib/core/load-messages";
import type { Command } from "./command";
import { commands } from "./commands";
import { helpOf, usageOf } from "./help";
import { OperatorProblem, UsageProblem } from "./problem";

/** What is printed and with which code the process ends: 0 done, 1 refused, 2 written wrongly. */
export type Outcome = { code: 0 | 1 | 2; lines: string[] };

/** Runs one command line. Whatever is neither a refusal nor a slip of the pen is a defect and is thrown. */
export async function runOperator(words: readonly string[], ctx: Ctx = operatorCtx()): Promise<Outcome> {
  if (words.length === 0 || words[0] === "help" || words[0] === "--help")
    return { code: 0, lines: helpOf(commands) };
  const command = commands.find(({ name }) => name === words.slice(0, name.split(" ").length).join(" "));
  if (!command)
    return {
      code: 2,
      lines: [`There is no command ${words.slice(0, 2).join(" ")}.`, "", ...helpOf(commands)],
    };
  const rest = words.slice(command.name.split(" ").length);
  if (rest.includes("--help")) return { code: 0, lines: usageOf(command) };
  try {
    const lines = await command.run(ctx, optionsIn(command, rest));
    if (!command.recordsItself) await recordThat(ctx, command, rest);
    return { code: 0, lines };
  } catch (error) {
    if (error instanceof UsageProblem) return { code: 2, lines: [error.message, "", ...usageOf(command)] };
    if (error instanceof OperatorProblem) return { code: 1, lines: [error.message] };
    if (error instanceof DomainError) return { code: 1, lines: sentences(error) };
    throw error;
  }
}

function optionsIn({ options }: Command, words: readonly string[]) {
  const known: ParseArgsConfig["options"] = Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [name, { type: value ? "string" : "boolean" }]),
  );
  try {
    const { values } = parseArgs({ args: [...words], options: known, strict: true });
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]),
    );
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error));
  }
}

/** Looking is recorded too: a list shows people's addresses across all tenants. */
const recordThat = (ctx: Ctx, { name }: Command, words: readonly string[]) =>
  asSystem(ctx, "record what the operator looked at", (tx) =>
    record(tx, "operator.commandRun", {
      target: { kind: "command", id: name, name },
      after: { options: words.join(" ") },
      organizationId: null,
    }),
  );

/** The refusal in the words people see in the portal. */
function sentences({ ref, fields }: DomainError): string[] {
  const say = createTranslator({
    locale: "en",
    messages: loadMessages("en"),
    namespace: "errors",
    timeZone: "UTC",
  });
  const text = ({ key, values }: MessageRef) => say(key as Parameters<typeof say>[0], values);
  return [text(ref), ...Object.entries(fields).map(([name, field]) => `  ${name}: ${text(field)}`)];
}
