/** Something the person who starts the product can put right: shown as one sentence, without a stack trace. */
export class StartProblem extends Error {
  override name = "StartProblem";
}

/** Runs a command's main function: a StartProblem is one clear sentence, anything else a defect with its stack. */
export async function runCommand(main: () => Promise<unknown>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(isProblem(error) ? error.message : error);
    process.exitCode = 1;
  }
}

// By name, because ConfigProblem is declared lower and must not import this file.
const isProblem = (error: unknown): error is Error =>
  error instanceof Error && (error.name === "StartProblem" || error.name === "ConfigProblem");

export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
