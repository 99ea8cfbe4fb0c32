import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { ruleBroken } from "@/lib/core/errors";
import { cut } from "@/lib/core/input";

export type UploadedFile = {
  /** Fields of the form before the file, or of the address. */
  fields: Record<string, string>;
  fileName: string;
  content: Readable;
  /** What the browser says of the file, where scripts run. */
  size?: number;
  sha256?: string;
};

export const isForm = ({ headers }: Request): boolean =>
  headers.get("content-type")?.startsWith("multipart/form-data") ?? false;

/** The one file of a request: its body as it is, or the file of a form. It is a stream: nothing is held in memory. */
export async function uploadBody(request: Request): Promise<UploadedFile> {
  if (!request.body) throw ruleBroken("imports.noFile");
  // Not cancelled when we stop reading: Next closes what it cancelled a second time, past every catch.
  const chunks = asNodeStream(request.body).values({ preventCancel: true });
  const body = Readable.from(chunks, { objectMode: false });
  return isForm(request) ? formFile(body, request) : plainFile(body, request);
}

/** The same class under two names: DOM's and Node's types of it do not know each other. */
const asNodeStream = (body: ReadableStream) => body as unknown as WebStream<Uint8Array>;

function plainFile(content: Readable, { headers, url }: Request): UploadedFile {
  const size = Number(headers.get("x-file-size") ?? headers.get("content-length") ?? Number.NaN);
  return {
    fields: Object.fromEntries(new URL(url).searchParams),
    fileName: named(decoded(headers.get("x-file-name") ?? "")),
    content,
    size: Number.isSafeInteger(size) ? size : undefined,
    sha256: headers.get("x-file-sha256") ?? undefined,
  };
}

function formFile(body: Readable, { headers, url }: Request): Promise<UploadedFile> {
  const fields = Object.fromEntries(new URL(url).searchParams);
  return new Promise((resolve, reject) => {
    const form = new Busboy({
      headers: { "content-type": headers.get("content-type") ?? "" },
      limits: { files: 1, fields: 10, fieldSize: 1_000 },
    });
    form.on("field", (name, value) => {
      fields[name] = value;
    });
    form.on("file", (_name, content, fileName) => {
      // A form that breaks off must not look like a file that ended.
      finished(form).catch((error) => content.destroy(error));
      content.once("close", () => body.destroy());
      if (fileName) resolve({ fields, fileName: named(fileName), content });
      else reject(ruleBroken("imports.noFile"));
    });
    form.once("finish", () => reject(ruleBroken("imports.noFile")));
    form.once("error", () => reject(ruleBroken("imports.notWhole")));
    body.once("error", (error) => form.destroy(error));
    body.pipe(form);
  });
}

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
};

/** Only to be shown: without path and control characters. */
const named = (fileName: string) =>
  cut((fileName.split(/[\\/]/).at(-1) ?? "").replace(/\p{Cc}/gu, ""), 200) || "users.csv";
