import { workOnBulk } from "@/lib/bulk";

const [bulkId = "", partnerId = ""] = process.argv.slice(2);
await workOnBulk({ bulkId, partnerId }, new AbortController().signal, { chunkSize: 500 });
process.exit();
