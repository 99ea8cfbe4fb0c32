import type { Seen } from "@/lib/core/form-state";
import type { OfferedPackage } from "./catalogue";
import type { Packages } from "./rules";

/** Packages as their form holds them: three fields for each that can be had. */
export const packageValues = (all: readonly OfferedPackage[], held: Packages): Seen =>
  Object.fromEntries(
    all.flatMap(({ code }) => {
      const quantity = held[code];
      return [
        [`chosen.${code}`, quantity === undefined ? "" : "on"],
        [`packages.${code}`, quantity == null ? "" : String(quantity)],
        [`uncapped.${code}`, quantity === null ? "on" : ""],
      ];
    }),
  );

export const quantitiesOf = (held: readonly { code: string; quantity: number | null }[]): Packages =>
  Object.fromEntries(held.map(({ code, quantity }) => [code, quantity]));
