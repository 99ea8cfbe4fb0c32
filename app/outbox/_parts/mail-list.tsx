import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Ignored } from "@/components/ui/ignored";
import { ListFooter } from "@/components/ui/list-footer";
import { PageHeader } from "@/components/ui/page-header";
import type { OutboxAddress, OutboxPage } from "@/lib/mail";

type MailListProps = { address: OutboxAddress; page: OutboxPage; now: Date };

export function MailList({ address, page, now }: MailListProps) {
  const t = useTranslations("outbox");
  return (
    <>
      <PageHeader title={t("title")} sentence={t("sentence")} />
      <Ignored values={address.ignored} />
      {page.total === 0 ? (
        <EmptyState title={t("empty")} body={t("emptyBody")} />
      ) : (
        <>
          <ul className="mb-2 rounded-lg border border-line bg-surface">
            {page.rows.map(({ id, subject, to, sentAt }) => (
              <li key={id} className="border-line not-last:border-b">
                <Link
                  href={`/outbox/${id}`}
                  prefetch={false}
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
          <ListFooter address={address} page={page} total={page.total} />
        </>
      )}
    </>
  );
}
