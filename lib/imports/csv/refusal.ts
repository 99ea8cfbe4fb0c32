import type { MessageRef } from "@/lib/core/form-state";

/** The file as a whole cannot be used; the key is under `imports.refusals`. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  readonly ref: MessageRef;

  constructor(key: string, values?: MessageRef["values"]) {
    super(`The file was refused: ${key}`);
    this.ref = { key, values };
  }
}
