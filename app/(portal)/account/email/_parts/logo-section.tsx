import { useTranslations } from "next-intl";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { Field } from "@/components/forms/field";
import { Input } from "@/components/forms/input";
import { SubmitButton } from "@/components/forms/submit-button";
import { Section } from "@/components/ui/section";
import { type LogoRefusal, logoLimits } from "@/lib/partner-account";
import { removeLogoAction } from "../../actions";

type LogoSectionProps = { logo: boolean; mayEdit: boolean; refused?: string | string[] };

const refusals: readonly (LogoRefusal | "otherSite")[] = [
  "noFile",
  "tooLarge",
  "notAnImage",
  "broken",
  "tooBig",
  "otherSite",
];

/** The image on top of the mails. Its file goes to a route of its own: actions take no large bodies. */
export function LogoSection({ logo, mayEdit, refused }: LogoSectionProps) {
  const t = useTranslations("partnerAccount.logo");
  const sentences = useTranslations("errors.logo");
  const { width, height, bytes } = logoLimits;
  const values = { width, height, kilobytes: bytes / 1024 };
  const why = refusals.find((each) => each === refused);
  return (
    <Section title={t("title")} sentence={t(logo ? "there" : "none")}>
      {mayEdit && (
        <div className="grid gap-4">
          <form
            action="/uploads/logo"
            method="post"
            encType="multipart/form-data"
            className="grid max-w-form grid-cols-1 gap-4"
          >
            <Field
              id="logo"
              label={t("file")}
              help={t("help", values)}
              error={why && sentences(why, values)}
              required
            >
              {(control) => (
                <Input
                  {...control}
                  type="file"
                  name="logo"
                  className="py-1 touch:py-2.5"
                  accept="image/png,image/jpeg"
                  autoFocus={why !== undefined}
                />
              )}
            </Field>
            <div>
              <SubmitButton tone="secondary">{t(logo ? "replace" : "upload")}</SubmitButton>
            </div>
          </form>
          {logo && (
            <div className="border-t border-line pt-4">
              <ConfirmForm
                action={removeLogoAction}
                trigger={t("remove")}
                title={t("removeTitle")}
                consequence={t("removeConsequence")}
                submit={t("removeSubmit")}
              />
            </div>
          )}
        </div>
      )}
    </Section>
  );
}
