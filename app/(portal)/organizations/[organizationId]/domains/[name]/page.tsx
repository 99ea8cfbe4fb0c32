import type { Metadata } from "next";
import { findDomain } from "@/lib/domains";
import { may, pageCtx } from "@/lib/web/current-ctx";
import { shown } from "@/lib/web/shown";
import { titled } from "../../_parts/titled";
import { DomainSheet, lookedFor } from "../_parts/domain-sheet";

type Props = PageProps<"/organizations/[organizationId]/domains/[name]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const ctx = await pageCtx("organization:view");
  const { organizationId, name } = await params;
  return titled(ctx, organizationId, name);
}

export default async function DomainPage({ params, searchParams }: Props) {
  const ctx = await pageCtx("organization:view");
  const { organizationId, name } = await params;
  const domain = await shown(findDomain(ctx, organizationId, name));
  const asked = (await searchParams).looked;
  const looked = lookedFor.find((each) => each === asked);
  const submissions = { verify: crypto.randomUUID(), remove: crypto.randomUUID() };
  const mayEdit = may(ctx, "domains:edit");
  return <DomainSheet {...{ organizationId, domain, looked, mayEdit, submissions }} />;
}
