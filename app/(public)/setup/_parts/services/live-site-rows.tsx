"use client";
import { clsx } from "clsx";
import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useField } from "@/components/forms/form-context";
import { FormField } from "@/components/forms/form-field";
import { SiteNameField } from "@/components/forms/site-name-field";
import { Button } from "@/components/ui/button";
import { ShareSums } from "./share-sums";
import type { SiteRowsProps } from "./site-rows";

/** A site more or less is a round trip, so that it works without scripts; nothing that was typed gets lost. */
export function LiveSiteRows({ lines, zones, most }: SiteRowsProps) {
  const t = useTranslations("meetingSites");
  const count = Number(useField("sites").value) || 1;
  const bought = lines.map(({ quantity }) => quantity).join(" ");
  const several = count > 1;
  const rows = Array.from({ length: count }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a site is its number; with another count all are drawn anew
    <SiteRow key={`${row} of ${count}`} {...{ row, lines, zones, several }} />
  ));
  return (
    <>
      <input type="hidden" name="sites" value={count} />
      <input type="hidden" name="bought" value={bought} />
      {several ? <ShareSums lines={lines}>{rows}</ShareSums> : rows}
      <div className="grid justify-items-start gap-1">
        {count < most && (
          <Button
            type="submit"
            name="ask"
            value="add"
            formNoValidate
            icon={<Plus size={16} aria-hidden className="shrink-0" />}
            className="h-auto! min-h-8 shrink py-1 text-start whitespace-normal!"
          >
            {t(several ? "addAnother" : "add")}
          </Button>
        )}
        <p className="text-sm text-ink-2">{t(count < most ? "addHelp" : "full", { most })}</p>
      </div>
    </>
  );
}

type SiteRowProps = Omit<SiteRowsProps, "most"> & { row: number; several: boolean };

function SiteRow({ row, lines, zones, several }: SiteRowProps) {
  const t = useTranslations("meetingSites");
  return (
    <fieldset className={clsx("grid min-w-0 grid-cols-1 gap-4", row > 0 && "border-t border-line pt-4")}>
      {several && (
        <legend className="float-left flex w-full items-center justify-between gap-2 font-medium">
          {t("site", { number: row + 1 })}
          <Button
            type="submit"
            tone="quiet"
            name="ask"
            value={`remove.${row}`}
            formNoValidate
            icon={<Trash2 size={16} aria-hidden />}
            aria-label={t("removeNamed", { number: row + 1 })}
          >
            {t("remove")}
          </Button>
        </legend>
      )}
      <SiteNameField
        name={`urlName.${row}`}
        label={t("urlName")}
        help={row === 0 ? t("urlNameHelp") : undefined}
        checkAt="/setup/site-name"
        required
      />
      <FormField
        name={`siteZone.${row}`}
        type="select"
        label={t("timeZone")}
        options={zones}
        empty={t("pick")}
        required
      />
      <FormField
        name={`earlyRelease.${row}`}
        type="checkbox"
        label={t("earlyRelease")}
        help={row === 0 ? t("earlyReleaseHelp") : undefined}
      />
      {several && <Shares row={row} lines={lines} />}
    </fieldset>
  );
}

function Shares({ row, lines }: { row: number; lines: SiteRowsProps["lines"] }) {
  const t = useTranslations("meetingSites");
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {lines.map(({ key, label, quantity }, line) => (
        <FormField
          key={key}
          name={`share.${row}.${line}`}
          type="number"
          min={0}
          max={quantity}
          label={t("share", { product: label })}
          inputMode="numeric"
          required
        />
      ))}
    </div>
  );
}
