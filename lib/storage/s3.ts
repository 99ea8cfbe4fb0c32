import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { S3Client } from "@aws-sdk/client-s3";
import { Counted } from "./counted";
import type { Storage } from "./storage";

export type S3Settings = {
  /** Unset: the vendor's own, by region. */
  endpoint?: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** Files in a bucket of any S3-compatible store. The client is loaded at first use: most installations have none. */
export function s3Storage({ bucket, ...settings }: S3Settings): Storage & { close(): Promise<void> } {
  let opened: Promise<S3Client> | undefined;
  const client = () => {
    opened ??= openClient(settings);
    return opened;
  };
  return {
    async put(key, content, signal) {
      // At once: a source that breaks while the client is loaded must break the upload too.
      const body = new Counted();
      pipeline(content, body, { signal }).catch(() => {});
      try {
        const { Upload } = await import("@aws-sdk/lib-storage");
        const params = { Bucket: bucket, Key: key, Body: body };
        await new Upload({ client: await client(), params }).done();
        return body.bytes;
      } catch (error) {
        content.destroy();
        throw error;
      }
    },
    async get(key) {
      const { GetObjectCommand, NoSuchKey } = await import("@aws-sdk/client-s3");
      try {
        const answer = await (await client()).send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        if (!(answer.Body instanceof Readable)) throw new Error(`No content came for ${key}`);
        return { stream: answer.Body, size: answer.ContentLength ?? 0 };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async remove(key) {
      const { DeleteObjectCommand } = await import("@aws-sdk/client-s3");
      await (await client()).send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
    async *list(folder) {
      const { ListObjectsV2Command } = await import("@aws-sdk/client-s3");
      let from: string | undefined;
      do {
        const asked = { Bucket: bucket, Prefix: `${folder}/`, ContinuationToken: from };
        const answer = await (await client()).send(new ListObjectsV2Command(asked));
        for (const { Key, LastModified } of answer.Contents ?? [])
          if (Key && LastModified) yield { key: Key, changedAt: LastModified };
        from = answer.NextContinuationToken;
      } while (from);
    },
    async close() {
      (await opened)?.destroy();
      opened = undefined;
    },
  };
}

async function openClient({ endpoint, region, accessKeyId, secretAccessKey }: Omit<S3Settings, "bucket">) {
  const { S3Client } = await import("@aws-sdk/client-s3");
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Stores other than the vendor's rarely answer under bucket.host, or know the newer checksums.
    forcePathStyle: endpoint !== undefined,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}
