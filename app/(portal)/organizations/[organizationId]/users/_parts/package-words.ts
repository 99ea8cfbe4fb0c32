import { useTranslations } from "next-intl";
import { packageLeft, type UserPackage } from "@/lib/users";

/** A package and how many more users may have it. */
export function usePackageWords(): (each: UserPackage) => string {
  const t = useTranslations("users.licences");
  return (each) => {
    const left = packageLeft(each);
    return left === null
      ? `${each.name} (${t("unlimited")})`
      : `${each.name} (${t("left", { count: left })})`;
  };
}
