import type { Circus } from "@jest/types";
import { TestEnvironment as NodeEnvironment } from "jest-environment-node";
import { registeredIn } from "./at-end";

/** Node's environment, in which a file that leaves a connection or an interval behind fails. */
export default class LeakCheckingEnvironment extends NodeEnvironment {
  #sockets = 0;
  readonly #intervals = new Set<unknown>();

  override async setup(): Promise<void> {
    await super.setup();
    this.#sockets = openSockets();
    const { setInterval, clearInterval } = this.global;
    const intervals = this.#intervals;
    Object.assign(this.global, {
      setInterval: (...args: Parameters<typeof setInterval>) => {
        const timer = setInterval(...args);
        intervals.add(timer);
        return timer;
      },
      clearInterval: (timer: Parameters<typeof clearInterval>[0]) => {
        intervals.delete(timer);
        clearInterval(timer);
      },
    });
  }

  async handleTestEvent(event: Circus.Event, state: Circus.State): Promise<void> {
    if (event.name !== "run_finish") return;
    try {
      await registeredIn(this.global)?.();
      const leaks = await this.#leaks();
      if (leaks)
        throw new Error(`This test file left behind: ${leaks}. Close pools, servers and timers in afterAll.`);
    } catch (error) {
      state.unhandledErrors.push([error, error]);
    }
  }

  async #leaks(): Promise<string> {
    // A closed connection needs a moment to be gone.
    for (let turn = 0; turn < 40 && openSockets() > this.#sockets; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    const sockets = openSockets() - this.#sockets;
    const parts = [
      sockets > 0 ? `${sockets} connection(s)` : "",
      this.#intervals.size > 0 ? "an interval" : "",
    ];
    return parts.filter(Boolean).join(", ");
  }
}

const openSockets = () =>
  process.getActiveResourcesInfo().filter((kind) => kind === "TCPSocketWrap" || kind === "TCPServerWrap")
    .length;
