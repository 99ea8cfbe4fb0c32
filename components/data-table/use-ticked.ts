"use client";
import { useCallback, useEffect, useRef, useState } from "react";

/** How many rows of the form around `ref` are ticked; follows every change, also what the browser brings back. */
export function useTicked<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const [state, setState] = useState({ ticked: 0, all: false });
  const boxes = useCallback(
    () => [...(ref.current?.closest("form")?.querySelectorAll<HTMLInputElement>("input[name=id]") ?? [])],
    [],
  );
  useEffect(() => {
    const form = ref.current?.closest("form");
    const count = () => {
      const all = form?.querySelector<HTMLInputElement>("input[name=all]")?.checked ?? false;
      setState({ ticked: boxes().filter((box) => box.checked).length, all });
    };
    // A form is reset after its event.
    const later = () => requestAnimationFrame(count);
    count();
    form?.addEventListener("change", count);
    form?.addEventListener("reset", later);
    return () => {
      form?.removeEventListener("change", count);
      form?.removeEventListener("reset", later);
    };
  }, [boxes]);
  return { ref, boxes, ...state };
}
