import { notFound } from "next/navigation";

export function onlyWhileDeveloping(): void {
  if (process.env.NODE_ENV === "production" && process.env.STYLEGUIDE !== "1") notFound();
}
