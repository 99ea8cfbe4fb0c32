import type { DemoNote } from "./demo-note";

export function demoLines({ signIns, password, intakeToken }: DemoNote): string[] {
  const width = Math.max(...signIns.map(({ email }) => email.length)) + 2;
  const people = signIns.map(({ email, what }, index) =>
    line(index === 0 ? "Sign in" : "", email.padEnd(width) + what),
  );
  const intake = intakeToken
    ? [line("Intake", `${intakeToken}  (bearer token for POST /v1/intake/orders)`)]
    : [];
  return [...people, line("Password", password), ...intake];
}

/** What a person needs to know once it runs; the last line is for scripts that wait for it. */
export function announce(publicUrl: string, note: DemoNote | undefined): void {
  const lines = [
    "",
    line("Address", publicUrl),
    ...(note ? demoLines(note) : []),
    line("Stop", "Ctrl-C"),
    "",
  ];
  console.log([...lines, `Ready: ${publicUrl}`].join("\n"));
}

const line = (label: string, text: string) => `  ${label.padEnd(10)}${text}`;
