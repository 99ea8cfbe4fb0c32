import { Eye, LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { CopyId } from "@/components/ui/copy-id";
import { tip } from "@/components/ui/tooltip";
import type { Instant } from "@/lib/format";
import { useFormat } from "@/lib/format/use-format";
import { Countdown } from "./countdown";

type Leave = { href: string };

type OrganizationBandProps = {
  name: string;
  id: string;
  /** What kind of view it is; a customer's unless told. */
  label?: string;
  /** Each has its colour; somebody else's organization is louder than one's own. */
  relation?: "own" | "managed" | "external";
  leave?: Leave;
};

const grounds = {
  own: "border-b border-line bg-sunken text-ink",
  managed: "bg-accent text-on-accent",
  external: "border-b border-information-line bg-information-soft text-information-ink",
};

/** Says whose organization the whole page is about. */
export function OrganizationBand({ name, id, label, relation = "managed", leave }: OrganizationBandProps) {
  const t = useTranslations("shell");
  return (
    <div className={`flex h-full items-center gap-3 px-4 ${grounds[relation]}`}>
      <span className="shrink-0 max-sm:sr-only">{label ?? t("organization")}</span>
      <strong dir="auto" className="min-w-0 truncate">
        {name}
      </strong>
      <span className="shrink-0 max-md:hidden">
        <CopyId id={id} what={name} />
      </span>
      {leave && <LeaveLink {...leave} name={name} />}
    </div>
  );
}

type ReadOnlyBandProps = { name: string; until: Instant; now: Instant; leave?: Leave };

/** A support view: nothing can be changed, and it ends by itself. */
export function ReadOnlyBand({ name, until, now, leave }: ReadOnlyBandProps) {
  const t = useTranslations("shell");
  const format = useFormat();
  return (
    <div className="flex h-full items-center gap-3 border-b border-attention-line bg-attention-soft px-4 text-attention-ink">
      <Eye size={16} aria-hidden className="shrink-0" />
      <strong dir="auto" className="min-w-0 truncate">
        {name}
      </strong>
      <span {...tip(format.exact(until))} className="shrink-0 rounded-sm max-sm:shrink max-sm:truncate">
        {t("readOnly")} · <Countdown until={new Date(until).getTime()} now={new Date(now).getTime()} />
      </span>
      {leave && <LeaveLink {...leave} name={name} />}
    </div>
  );
}

function LeaveLink({ href, name }: Leave & { name: string }) {
  const t = useTranslations("shell");
  return (
    <Link
      href={href}
      aria-label={t("leaveNamed", { name })}
      className="ml-auto inline-flex h-7 shrink-0 items-center gap-1.5 rounded-md border border-current px-2 font-medium outline-current hover:underline"
    >
      <LogOut size={14} aria-hidden />
      {t("leave")}
    </Link>
  );
}
