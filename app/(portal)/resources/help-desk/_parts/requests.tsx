import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { SupportRequest } from "@/lib/vendor-support";

/** What the partner's people asked, newest first; the text opens. */
export function Requests({ requests, now }: { requests: SupportRequest[]; now: Date }) {
  const t = useTranslations("vendorSupport");
  if (requests.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <ul className="grid divide-y divide-line">
      {requests.map(({ id, topic, subject, message, requestedByName, createdAt }) => (
        <li key={id} className="py-2 first:pt-0 last:pb-0">
          <details>
            <summary className="cursor-pointer rounded-sm">
              <bdi className="font-medium [overflow-wrap:anywhere]">{subject}</bdi>
              <span className="block pl-4 text-sm text-ink-2">
                {t(`topic.${topic}`)} · <bdi>{requestedByName}</bdi> ·{" "}
                <DateTime value={createdAt} now={now} show="dateTime" />
              </span>
            </summary>
            <p className="mt-2 max-w-prose pl-4 text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">
              <bdi>{message}</bdi>
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}
