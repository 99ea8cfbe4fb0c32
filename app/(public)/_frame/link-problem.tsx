import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import type { AboutLink } from "@/lib/auth";
import { Sheet } from "./sheet";

/** A link that does not work any more: what happened, what to do. */
export function LinkProblem({ about: { state, purpose } }: { about: AboutLink }) {
  const t = useTranslations("auth.linkProblem");
  const problem = state === "open" ? "unknown" : state;
  const forOrder = purpose === "provisioning" || purpose === "services";
  const way = forOrder || problem === "used" || problem === "unknown" ? "signIn" : "newLink";
  return (
    <Sheet title={t(`${problem}.title`)} sentence={t(`${problem}.${forOrder ? "order" : "body"}`)}>
      <div>
        <LinkButton tone="primary" href={way === "signIn" ? "/sign-in" : "/forgotten-password"}>
          {t(way)}
        </LinkButton>
      </div>
    </Sheet>
  );
}
