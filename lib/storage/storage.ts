import type { Readable } from "node:stream";

export type StoredFile = { stream: Readable; size: number };

export type ListedFile = { key: string; changedAt: Date };

/** Where uploaded, report and error files rest; every web and worker process reaches the same one. */
export type Storage = {
  /** Whole or not at all: a broken stream leaves nothing under the key. Answers the size in bytes. */
  put(key: string, content: Readable, signal?: AbortSignal): Promise<number>;
  /** Undefined when there is no such file. */
  get(key: string): Promise<StoredFile | undefined>;
  remove(key: string): Promise<void>;
  /** What is under a folder's name, broken puts too. */
  list(folder: string): AsyncIterable<ListedFile>;
};
