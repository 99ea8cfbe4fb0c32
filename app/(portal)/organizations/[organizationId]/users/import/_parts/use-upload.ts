"use client";
import { useRef, useState } from "react";
import { hashFile } from "./hash-file";

export type UploadState =
  | { step: "idle" }
  | { step: "reading" | "sending"; done: number; total: number }
  | { step: "refused"; sentence?: string };

type Fields = Record<string, string>;

/** Reads the file for its hash, then sends it as it is. The server compares, so that a cut upload cannot pass. */
export function useUpload(action: string, arrived: (to: string) => void) {
  const [state, setState] = useState<UploadState>({ step: "idle" });
  const running = useRef<AbortController>(undefined);

  async function send(file: File | undefined, fields: Fields) {
    if (!file) return;
    const stop = new AbortController();
    running.current = stop;
    const tell = (step: "reading" | "sending") => (done: number) =>
      setState({ step, done, total: file.size });
    // At once, so that a second click finds it busy.
    tell("reading")(0);
    try {
      const sha256 = await hashFile(file, tell("reading"), stop.signal);
      const answer = await post(address(action, fields), file, sha256, tell("sending"), stop.signal);
      if (answer.to) return arrived(answer.to);
      setState({ step: "refused", sentence: answer.sentence });
    } catch {
      setState(stop.signal.aborted ? { step: "idle" } : { step: "refused" });
    }
  }

  return { state, send, cancel: () => running.current?.abort() };
}

const address = (action: string, fields: Fields) => `${action}&${new URLSearchParams(fields)}`;

type Answer = { to?: string; sentence?: string };

/** XMLHttpRequest, because fetch does not tell how much it has sent. */
async function post(
  url: string,
  file: File,
  sha256: string,
  sent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  const request = new XMLHttpRequest();
  await new Promise<unknown>((resolve, reject) => {
    request.open("POST", url);
    request.setRequestHeader("Content-Type", "text/csv");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.setRequestHeader("X-File-Size", String(file.size));
    request.setRequestHeader("X-File-Sha256", sha256);
    request.upload.onprogress = (event) => sent(event.loaded);
    request.onload = resolve;
    request.onerror = reject;
    request.onabort = reject;
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
  return answerOf(request);
}

function answerOf({ status, responseText }: XMLHttpRequest): Answer {
  if (status === 200) return JSON.parse(responseText);
  return status >= 400 && status < 500 ? { sentence: responseText } : {};
}
