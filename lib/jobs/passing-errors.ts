/** What goes by when the database or the network is back: lost connections, shutdown, deadlocks, no room, a long pause. */
const states = ["08", "25P03", "40", "53", "57"];
const network = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EHOSTUNREACH",
  "ENOSPC",
]);

/** Whether the same work can be expected to succeed later. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string") {
    const { code } = error;
    if (network.has(code) || (code.length === 5 && states.some((state) => code.startsWith(state))))
      return true;
  }
  return (
    /connection terminated|not queryable|timeout exceeded when trying to connect/i.test(error.message) ||
    isPassing(error.cause)
  );
}
