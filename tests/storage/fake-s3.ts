import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type FakeS3 = {
  endpoint: string;
  objects: Map<string, Buffer>;
  /** Parts of uploads that were neither completed nor aborted. */
  uploads: Map<string, Buffer[]>;
  requests: string[];
  close(): Promise<void>;
};

/** As much of an S3 store as a client that puts, gets and deletes needs; refuses unsigned requests. */
export async function fakeS3(): Promise<FakeS3> {
  const state = {
    objects: new Map<string, Buffer>(),
    uploads: new Map<string, Buffer[]>(),
    requests: [] as string[],
  };
  const server = createServer((request, response) => {
    handle(state, request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...state,
    endpoint: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function handle(
  s3: Pick<FakeS3, "objects" | "uploads" | "requests">,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(request.url ?? "/", "http://fake");
  const key = decodeURIComponent(url.pathname);
  const upload = url.searchParams.get("uploadId");
  s3.requests.push(`${request.method} ${key}${url.search && ` ${[...url.searchParams.keys()]}`}`);
  const body = await bodyOf(request);
  if (!request.headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=key/")) {
    return response.writeHead(403).end();
  }
  if (request.method === "POST" && url.searchParams.has("uploads")) {
    const id = `upload-${s3.requests.length}`;
    s3.uploads.set(id, []);
    return xml(
      response,
      `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
  }
  if (request.method === "POST" && upload) {
    s3.objects.set(key, Buffer.concat(s3.uploads.get(upload) ?? []));
    s3.uploads.delete(upload);
    return xml(response, `<CompleteMultipartUploadResult><ETag>"all"</ETag></CompleteMultipartUploadResult>`);
  }
  if (request.method === "PUT" && upload) {
    const part = Number(url.searchParams.get("partNumber"));
    const parts = s3.uploads.get(upload);
    if (parts) parts[part - 1] = body;
    return response.writeHead(200, { etag: `"part-${part}"` }).end();
  }
  if (request.method === "PUT") {
    s3.objects.set(key, body);
    return response.writeHead(200, { etag: `"one"` }).end();
  }
  if (request.method === "DELETE") {
    if (upload) s3.uploads.delete(upload);
    else s3.objects.delete(key);
    return response.writeHead(204).end();
  }
  if (url.searchParams.get("list-type") === "2") return list(s3.objects, url, response);
  const found = s3.objects.get(key);
  if (!found) return xml(response, "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>", 404);
  return response.writeHead(200, { "content-length": found.length }).end(found);
}

/** Two at a time, so that there is a page to go on to. */
function list(objects: Map<string, Buffer>, url: URL, response: ServerResponse) {
  const bucket = `${url.pathname.replace(/\/$/, "")}/`;
  const prefix = url.searchParams.get("prefix") ?? "";
  const names = [...objects.keys()]
    .map((key) => key.slice(bucket.length))
    .filter((name) => name.startsWith(prefix));
  const from = Number(url.searchParams.get("continuation-token") ?? 0);
  const shown = names.slice(from, from + 2);
  const more = names.length > from + 2 ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : "";
  const contents = shown.map(
    (name) => `<Contents><Key>${name}</Key><LastModified>2026-01-15T12:00:00.000Z</LastModified></Contents>`,
  );
  xml(response, `<ListBucketResult>${contents.join("")}${more}</ListBucketResult>`);
}

function xml(response: ServerResponse, text: string, status = 200) {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
