import { setTimeout as wait } from "node:timers/promises";

const PAUSE_MS = 100;

/** Opens one page again and again; `since` answers the 95th percentile, in ms, of what it took from then on. */
export class Visitor {
  readonly #url: string;
  readonly #cookie: string;
  readonly #stopping = new AbortController();
  readonly #visiting: Promise<void>;
  #took: number[] = [];

  constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
    this.#visiting = this.#visit();
    // Told by stop(); until then it is nobody's.
    this.#visiting.catch(() => {});
  }

  async #visit(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      const start = performance.now();
      const answer = await fetch(this.#url, { headers: { cookie: this.#cookie }, redirect: "manual" });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${this.#url} answered ${answer.status}`);
      this.#took.push(performance.now() - start);
      await wait(PAUSE_MS);
    }
  }

  /** Of the visits since it was asked last. */
  takeP95(): { p95: number; visits: number } {
    const sorted = this.#took.toSorted((a, b) => a - b);
    this.#took = [];
    return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, visits: sorted.length };
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#visiting;
  }
}
