"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { follow } from "./follow-listener";

/** One for the whole page: links and forms drawn as text change the page without loading it anew. */
export function Follow() {
  const router = useRouter();
  useEffect(() => follow(document, router), [router]);
  return null;
}
