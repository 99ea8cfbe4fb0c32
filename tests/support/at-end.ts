const AT_END = Symbol.for("tests.atEnd");

type Work = () => Promise<void>;

/** Registers what is done after all tests and hooks of this file. */
export function atEnd(work: Work): void {
  Reflect.set(globalThis, AT_END, work);
}

/** What a file has registered in its global object. */
export function registeredIn(global: object): Work | undefined {
  return Reflect.get(global, AT_END);
}
