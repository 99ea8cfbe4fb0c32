import type { Metadata } from "next";
import { cookies } from "next/headers";
import { themeCookie, themeFrom } from "@/lib/core/themes";
import { StyleguideFrame } from "./_parts/frame";
import { onlyWhileDeveloping } from "./_parts/only-while-developing";
import { Sheets } from "./_parts/sheets";

export const metadata: Metadata = { title: "Styleguide", robots: { index: false } };

type StyleguideProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Every component in its states; never part of a product in use. `?band=organization|read-only`, `?frame=public`. */
export default async function StyleguidePage({ searchParams }: StyleguideProps) {
  onlyWhileDeveloping();
  const { band, frame, sheet, q, status } = await searchParams;
  const store = await cookies();
  return (
    <StyleguideFrame
      frame={frame === "public" ? "public" : "portal"}
      band={band === "organization" || band === "read-only" ? band : undefined}
      collapsed={store.get("nav")?.value === "collapsed"}
      theme={themeFrom(store.get(themeCookie)?.value)}
      now={new Date()}
    >
      <Sheets
        only={typeof sheet === "string" ? sheet : undefined}
        search={typeof q === "string" ? q : ""}
        status={[status ?? []].flat()}
        submission={crypto.randomUUID()}
        now={new Date()}
      />
    </StyleguideFrame>
  );
}
