import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Storage } from "./storage";

/** Keys are ours, never a person's file name; this keeps a mistake from leaving the directory. */
const fileOf = (root: string, key: string) => {
  if (!/^[\w./-]+$/.test(key) || key.includes("..")) throw new Error(`Not a storage key: ${key}`);
  return path.join(/* turbopackIgnore: true */ root, key);
};

/** Files in a local directory. */
export function directoryStorage(root: string): Storage {
  return {
    async put(key, content, signal) {
      const file = fileOf(root, key);
      const partial = `${file}.${process.pid}.${Date.now()}.partial`;
      await mkdir(path.dirname(file), { recursive: true });
      try {
        const target = createWriteStream(partial);
        await pipeline(content, target, { signal });
        await rename(partial, file);
        return target.bytesWritten;
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
    async get(key) {
      const handle = await open(fileOf(root, key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return undefined;
        throw error;
      });
      if (!handle) return undefined;
      const { size } = await handle.stat();
      return { stream: createReadStream("", { fd: handle, autoClose: true }), size };
    },
    async remove(key) {
      const file = fileOf(root, key);
      // With what a killed process left of it.
      for (const partial of await partialsOf(file)) await rm(partial, { force: true });
      await rm(file, { force: true });
    },
    async *list(folder) {
      for (const name of await namesIn(fileOf(root, folder))) {
        // One that went meanwhile is not there.
        const found = await stat(path.join(fileOf(root, folder), name)).catch(() => undefined);
        if (found?.isFile()) yield { key: `${folder}/${name}`, changedAt: found.mtime };
      }
    },
  };
}

const namesIn = (directory: string): Promise<string[]> =>
  readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });

async function partialsOf(file: string): Promise<string[]> {
  const directory = path.dirname(file);
  const names = await namesIn(directory);
  const ours = names.filter(
    (name) => name.startsWith(`${path.basename(file)}.`) && name.endsWith(".partial"),
  );
  return ours.map((name) => path.join(directory, name));
}
