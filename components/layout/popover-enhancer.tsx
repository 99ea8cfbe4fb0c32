"use client";
import { useEffect } from "react";
import { enhance } from "./popover-enhance";

/** One for the whole page: tooltips, and what older browsers lack for menus and dialogs. */
export function PopoverEnhancer() {
  useEffect(() => enhance(document), []);
  return null;
}
