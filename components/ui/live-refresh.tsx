"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** While it is on the page, and the page in view, the server's figures are asked for again and again. */
export function LiveRefresh({ everyMs = 2_000 }: { everyMs?: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [router, everyMs]);
  return null;
}
