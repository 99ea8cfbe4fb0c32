import { Readable } from "node:stream";
import { fileAnswer } from "./file-answer";
import { refusedAnswer } from "./refused-answer";

/** A document that was made for this request, or why not. */
export async function pdfAnswer(made: Promise<{ name: string; bytes: Buffer }>): Promise<Response> {
  try {
    const { name, bytes } = await made;
    return fileAnswer({ name, size: bytes.length, type: "application/pdf" }, Readable.from([bytes]));
  } catch (error) {
    return refusedAnswer(error);
  }
}
