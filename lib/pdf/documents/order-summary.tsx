import { createTranslator } from "next-intl";
import { addressLines } from "@/lib/core/addresses";
import { loadMessages } from "@/lib/core/load-messages";
import type { Locale } from "@/lib/core/locales";
import { formatFor } from "@/lib/format";
import { placeFormats } from "@/lib/format/places";
import type { OrderSummary } from "@/lib/provisioning";
import type { Print } from "../draw-pdf";
import { cutRows, type Row, RowOf } from "../rows";
import { sheet } from "../sheet";

export type OrderSummaryProps = { of: OrderSummary; locale: Locale; now: Date };

/** The pages of an order's summary: what was ordered for whom, and what was set up. */
export function orderSummaryDocument({ of, locale, now }: OrderSummaryProps, print: Print) {
  const t = wordsIn(locale);
  const format = formatFor(locale);
  const { order } = of;
  const rows = [...orderRows(of, locale), ...subscriptionRows(of, locale), ...placeRows(of, locale)];
  return sheet({
    title: print(t("title", { order: order.number })),
    language: locale,
    madeAt: now,
    aside: null,
    foot: print(t("made", { date: format.day(now) })),
    pageWords: (page, pages) => print(t("page", { page, of: pages })),
    pages: cutRows(rows.map((row) => printed(row, print))).map((page) =>
      page.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the page
        <RowOf key={index} row={row} first={index === 0} />
      )),
    ),
  });
}

function printed(row: Row, print: Print): Row {
  if (row.kind === "heading") return { ...row, text: print(row.text) };
  if (row.kind === "fact") return { ...row, label: print(row.label), value: print(row.value) };
  return { ...row, cells: row.cells.map(print) };
}

const wordsIn = (locale: Locale) =>
  createTranslator({ locale, messages: loadMessages(locale), namespace: "setup.pdf", timeZone: "UTC" });

const fact = (label: string, value: string | undefined): Row[] =>
  value ? [{ kind: "fact", label, value }] : [];

function orderRows({ order, summary }: OrderSummary, locale: Locale): Row[] {
  const t = wordsIn(locale);
  const format = formatFor(locale);
  const { invited } = summary;
  return [
    { kind: "heading", text: t("order") },
    ...fact(t("number"), order.number),
    ...fact(t("ordered"), format.day(order.orderedOn)),
    ...fact(t("setUp"), order.provisionedAt ? format.day(order.provisionedAt) : undefined),
    ...fact(t("customer"), summary.customer),
    ...fact(t("partner"), summary.partner),
    ...fact(t("invited"), invited && `${invited.name}, ${invited.email}`),
  ];
}

function subscriptionRows({ summary: { subscriptions } }: OrderSummary, locale: Locale): Row[] {
  const t = wordsIn(locale);
  const format = formatFor(locale);
  return subscriptions.flatMap(({ id, site, startsOn, endsOn, autoRenew, licences }): Row[] => [
    { kind: "heading", text: t("subscription", { id }) },
    ...fact(t("onSite"), site),
    ...fact(t("starts"), format.day(startsOn)),
    ...fact(t(autoRenew ? "renews" : "ends"), format.day(endsOn)),
    { kind: "head", cells: [t("product"), t("licences")] },
    ...licences.map(
      ({ product, purchased }): Row => ({ kind: "cells", cells: [product, format.number(purchased)] }),
    ),
  ]);
}

function placeRows({ summary: { sites, locations } }: OrderSummary, locale: Locale): Row[] {
  const t = wordsIn(locale);
  const { country: countryOf } = placeFormats(locale);
  const written = (country: string, address: Record<string, string>) =>
    [...addressLines(country, address), countryOf(country)].join(", ");
  return [
    ...sites.flatMap(({ urlName, timeZone, earlyRelease }): Row[] => [
      { kind: "heading", text: t("site", { name: urlName }) },
      ...fact(t("timeZone"), timeZone.replaceAll("_", " ")),
      ...fact(t("earlyRelease"), t(earlyRelease ? "yes" : "no")),
    ]),
    ...locations.flatMap(({ name, country, timeZone, address, emergencyAddress }): Row[] => [
      { kind: "heading", text: t("location", { name }) },
      ...fact(t("address"), written(country, address)),
      ...fact(t("emergency"), emergencyAddress ? written(country, emergencyAddress) : t("sameAddress")),
      ...fact(t("timeZone"), timeZone.replaceAll("_", " ")),
    ]),
  ];
}
