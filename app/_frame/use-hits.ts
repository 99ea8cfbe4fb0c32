"use client";
import { useRef, useState } from "react";
import type { Hits } from "../(portal)/find/_parts/hits";

export type Looked = { hits: Hits; failed: boolean; busy: boolean };

const PAUSE = 120;
const nothing: Hits = { groups: [], said: "" };

/** Asks after a pause; what is asked later wins, whatever is answered first. */
export function useHits(whenAnswered: () => void) {
  const [looked, setLooked] = useState<Looked>({ hits: nothing, failed: false, busy: false });
  const asking = useRef<AbortController>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function ask(words: string) {
    asking.current?.abort();
    const controller = new AbortController();
    asking.current = controller;
    setLooked((before) => ({ ...before, busy: true }));
    try {
      const answer = await fetch(`/find/hits?q=${encodeURIComponent(words)}`, { signal: controller.signal });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const hits: Hits = await answer.json();
      if (controller.signal.aborted) return;
      setLooked({ hits, failed: false, busy: false });
      whenAnswered();
    } catch {
      if (!controller.signal.aborted) setLooked({ hits: nothing, failed: true, busy: false });
    }
  }

  const look = (words: string, pause = PAUSE) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(words), pause);
  };
  const stop = () => {
    clearTimeout(timer.current);
    asking.current?.abort();
  };
  return { looked, look, stop };
}
