import { ruleBroken } from "@/lib/core/errors";

/** Runs at most `most` pieces of work at a time, others wait in line; a line that is too long is refused at once. */
export function inTurn(most: number, longestLine: number) {
  const line: (() => void)[] = [];
  let running = 0;

  async function place(): Promise<void> {
    if (running < most) {
      running += 1;
      return;
    }
    if (line.length >= longestLine) throw ruleBroken("signIn.busy");
    await new Promise<void>((go) => line.push(go));
  }

  // The place goes straight to the next in line, so that nobody slips in between.
  function leave() {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  }

  return async <T>(work: () => Promise<T>): Promise<T> => {
    await place();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
