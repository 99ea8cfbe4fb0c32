"use client";
import { useEffect } from "react";
import { listenToRowKeys } from "./row-keys-listener";

/** One for the whole list: moving between rows and acting on them by keys. */
export function RowKeys() {
  useEffect(() => listenToRowKeys(document), []);
  return null;
}
