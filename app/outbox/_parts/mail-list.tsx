import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { WrittenMail } from "@/lib/mail";

export function MailList({ mails, now }: { mails: WrittenMail[]; now: Date }) {
  const t = useTranslations("outbox");
  return (
    <>
      <PageHeader title={t("title")} sentence={t("sentence")} />
      {mails.length === 0 ? (
        <EmptyState title={t("empty")} body={t("emptyBody")} />
      ) : (
        <ul className="rounded-lg border border-line bg-surface">
          {mails.map(({ id, subject, to, sentAt }) => (
            <li key={id} className="border-line not-last:border-b">
              <Link
                href={`/outbox/${id}`}
                className="grid gap-x-4 px-4 py-2.5 hover:bg-hover sm:grid-cols-[1fr_auto]"
              >
                <span className="truncate font-medium">{subject}</span>
                <span className="text-sm text-ink-2 sm:row-span-2">
                  <DateTime value={sentAt} now={now} show="ago" />
                </span>
                <span className="truncate text-sm text-ink-2">{to}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
