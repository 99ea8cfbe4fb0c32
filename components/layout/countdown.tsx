"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useFormat } from "@/lib/format/use-format";

const TICK = 15_000;

/** "ends in 42 minutes", told anew four times a minute; `now` is the server's, so both draw the same at first. */
export function Countdown({ until, now: atFirst }: { until: number; now: number }) {
  const t = useTranslations("ui.countdown");
  const format = useFormat();
  const [now, setNow] = useState(atFirst);
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(clock);
  }, []);
  return (
    <span className="tabular-nums">
      {now >= until ? t("over") : t("ends", { when: format.ago(until, now) })}
    </span>
  );
}
