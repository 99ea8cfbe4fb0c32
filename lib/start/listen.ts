import { setTimeout as wait } from "node:timers/promises";
import { listenOnce } from "./ports";
import { codeOf, StartProblem } from "./problem";

/** Says before anything is started whether the web process will be able to listen. */
export async function assertCanListen(port: number, host: string, patienceMs = 0): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      await listenOnce(port, host);
      return;
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE" || Date.now() > end) throw explain(port, host, codeOf(error));
    }
    await wait(200);
  }
}

function explain(port: number, host: string, code: string | undefined): StartProblem {
  switch (code) {
    case "EADDRINUSE":
      return new StartProblem(
        `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to a free one.`,
      );
    case "EACCES":
      return new StartProblem(
        `Port ${port} on ${host} may not be opened by this user. Set PORT to one above 1023.`,
      );
    default:
      return new StartProblem(
        `HOST ${host} is not an address of this machine (${code ?? "unknown reason"}). Set HOST to 127.0.0.1, or to ` +
          "0.0.0.0 to listen on all of them.",
      );
  }
}
