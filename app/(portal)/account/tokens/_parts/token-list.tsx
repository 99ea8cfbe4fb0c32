import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { Badge, type Meaning } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { PartnerToken } from "@/lib/api";
import { revokeTokenAction } from "../../actions";
import { useScopeWords } from "./use-scope-words";

type TokenListProps = { tokens: PartnerToken[]; mayEdit: boolean; now: Date };

const meanings: Record<PartnerToken["state"], Meaning> = {
  counts: "good",
  ownerGone: "attention",
  expired: "neutral",
  revoked: "neutral",
};

/** Every token by its name: what it may do, whose it is, when it was used; never the token itself. */
export function TokenList({ tokens, mayEdit, now }: TokenListProps) {
  const t = useTranslations("partnerAccount.tokens");
  const words = useScopeWords();
  const list = columns<PartnerToken>()([
    { key: "name", header: t("name"), cell: ({ name }) => <bdi className="font-medium">{name}</bdi> },
    {
      key: "state",
      header: t("state"),
      cell: ({ state }) => <Badge meaning={meanings[state]}>{t(`states.${state}`)}</Badge>,
      priority: 1,
    },
    {
      key: "scopes",
      header: t("scopes"),
      cell: ({ scopes }) => <span className="[overflow-wrap:anywhere] text-ink-2">{words(scopes)}</span>,
      priority: 2,
    },
    { key: "by", header: t("by"), cell: ({ madeBy }) => <bdi>{madeBy ?? t("nobody")}</bdi>, priority: 2 },
    { key: "made", header: t("made"), cell: ({ createdAt }) => <DateTime value={createdAt} />, priority: 3 },
    {
      key: "used",
      header: t("used"),
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <DateTime value={lastUsedAt} now={now} show="ago" /> : t("never"),
      priority: 1,
    },
    {
      key: "expires",
      header: t("expires"),
      cell: ({ expiresAt }) => expiresAt && <DateTime value={expiresAt} />,
      priority: 1,
    },
  ]);
  return (
    <DataTable
      caption={t("title")}
      columns={list}
      rows={tokens}
      rowKey={({ id }) => id}
      density="comfortable"
      rowActions={mayEdit ? (token) => <Revoke token={token} /> : undefined}
      empty={
        <EmptyState
          bare
          icon={<KeyRound size={24} strokeWidth={1.5} aria-hidden />}
          title={t("empty")}
          body={t(mayEdit ? "emptyBody" : "emptyReadOnly")}
        />
      }
    />
  );
}

function Revoke({ token: { id, name, state } }: { token: PartnerToken }) {
  const t = useTranslations("partnerAccount.tokens");
  if (state === "revoked" || state === "expired") return null;
  return (
    <ConfirmForm
      action={revokeTokenAction}
      trigger={t("revoke")}
      title={t("revokeTitle", { name })}
      consequence={t("revokeConsequence")}
      submit={t("revokeSubmit")}
      hidden={{ tokenId: id }}
    />
  );
}
