import { useTranslations } from "next-intl";
import { type LicenceOffer, licencesLeft } from "@/lib/users";

type OfferWords = { label: string; help: string; closed: boolean };

/** A licence, of which subscription it is, and how many are left; `closed` when nobody else gets one. */
export function useOfferWords(): (offer: LicenceOffer) => OfferWords {
  const t = useTranslations("users.licences");
  return (offer) => {
    const { product, site, subscriptionId, suspended, overageAllowed } = offer;
    const left = licencesLeft(offer);
    const balance = left > 0 ? t("left", { count: left }) : overageAllowed ? t("overage") : t("noneLeft");
    return {
      label: site ? `${product} (${site})` : product,
      help: `${subscriptionId} · ${suspended ? t("suspended") : balance}`,
      closed: suspended || (left <= 0 && !overageAllowed),
    };
  };
}
