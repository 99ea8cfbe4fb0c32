import { runCommand } from "./problem";

type Closer = () => Promise<unknown> | unknown;

/** What was started and has to be stopped, in the reverse order; also when only half of it came up. */
export class Lifecycle {
  readonly #closers: Closer[] = [];
  #stopping: Promise<void> | undefined;

  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  onStop(closer: Closer): void {
    this.#closers.push(closer);
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#close();
    return this.#stopping;
  }

  async #close(): Promise<void> {
    for (let closer = this.#closers.pop(); closer; closer = this.#closers.pop()) await closer();
  }
}

/** Runs until Ctrl-C or SIGTERM (exit code 0) or until starting fails (exit code 1); always stops what it started. */
export async function runUntilStopped(start: (life: Lifecycle) => Promise<void>): Promise<void> {
  const life = new Lifecycle();
  const leave = async () => {
    if (life.isStopping) return;
    // A child's supervisor has said so already.
    if (!process.send) console.log("Stopping …");
    await runCommand(() => life.stop());
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, leave);

  await runCommand(async () => {
    try {
      await start(life);
    } catch (error) {
      // What breaks because it is being stopped is no news.
      if (life.isStopping) return;
      await life.stop();
      throw error;
    }
  });
  if (process.exitCode) process.exit();
}

/** For commands that end by themselves: stops what was started, however it ends. */
export function runToEnd(work: (life: Lifecycle) => Promise<unknown>): Promise<void> {
  return runUntilStopped(async (life) => {
    await work(life);
    await life.stop();
    process.exit();
  });
}
