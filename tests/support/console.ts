type Channel = "error" | "warn";

const expected: { channel: Channel; pattern: RegExp }[] = [];
const unexpected: string[] = [];

/** This test makes such noise on purpose. */
export function expectConsole(channel: Channel, pattern: RegExp): void {
  expected.push({ channel, pattern });
}

export function listen(): void {
  for (const channel of ["error", "warn"] as const) {
    console[channel] = (...parts: unknown[]) => {
      const text = parts
        .map((part) => (part instanceof Error ? (part.stack ?? part.message) : String(part)))
        .join(" ");
      const isExpected = expected.some((noise) => noise.channel === channel && noise.pattern.test(text));
      if (!isExpected) unexpected.push(`console.${channel}: ${text}`);
    };
  }
}

/** A noisy test is a failing test. */
export function assertQuiet(): void {
  const noise = unexpected.splice(0);
  expected.length = 0;
  if (noise.length > 0) throw new Error(`Not expected on the console:\n${noise.join("\n")}`);
}
