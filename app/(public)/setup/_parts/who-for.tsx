import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import type { SetUp } from "@/lib/provisioning";
import { signOutHereAction } from "../not-you/actions";
import { Note } from "./note";

/** For whose address the page is, always; and what to do for who is somebody else. */
export function WhoFor({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("setup");
  const { order, email } = setUp;
  return (
    <p className="flex flex-wrap gap-x-3 text-sm text-ink-2 [overflow-wrap:anywhere]">
      <span>
        {t("order", { order: order.number })}
        {order.customerName && ` · ${order.customerName}`}
      </span>
      <span>
        {t("forAddress", { email })}{" "}
        <Link href="/setup/not-you" className="text-accent-ink underline underline-offset-2">
          {t("notYou")}
        </Link>
      </span>
    </p>
  );
}

/** Signed in as somebody else than the link was sent to. */
export function OtherPerson({ signedInAs, email }: { signedInAs: string; email: string }) {
  const t = useTranslations("setup.other");
  return (
    <Note meaning="attention">
      <p className="[overflow-wrap:anywhere]">{t("says", { signedInAs, email })}</p>
      <form action={signOutHereAction} className="mt-1">
        <button type="submit" className="underline underline-offset-2 touch:min-h-11">
          {t("signOut")}
        </button>
      </form>
    </Note>
  );
}
