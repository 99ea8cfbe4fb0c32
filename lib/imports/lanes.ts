/** Runs so many tasks side by side. What one fails with is thrown by the next call, when those under way have ended. */
export class Lanes {
  readonly #count: number;
  readonly #running = new Set<Promise<void>>();
  #failure: { error: unknown } | undefined;

  constructor(count: number) {
    this.#count = count;
  }

  /** Answers when the task has begun. */
  async start(task: () => Promise<void>): Promise<void> {
    while (this.#running.size >= this.#count) await Promise.race(this.#running);
    if (this.#failure) return this.settled();
    const running = task()
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async settled(): Promise<void> {
    await Promise.all(this.#running);
    if (this.#failure) throw this.#failure.error;
  }
}
