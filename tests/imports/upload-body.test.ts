import { text } from "node:stream/consumers";
import { uploadBody } from "@/lib/web/upload-body";

const address = "http://hub.example/uploads/users?organization=1";

const form = (...parts: string[]) =>
  new Request(address, {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=B" },
    body: parts.join("\r\n"),
  });

const mode = ["--B", 'Content-Disposition: form-data; name="mode"', "", "add"];
const file = (name: string) => [
  "--B",
  `Content-Disposition: form-data; name="file"; filename="${name}"`,
  "Content-Type: text/csv",
  "",
];

test("a body is the file, told of by headers", async () => {
  const request = new Request(`${address}&mode=add`, {
    method: "POST",
    headers: {
      "content-type": "text/csv",
      "x-file-name": "Ana%20%C3%91.csv",
      "x-file-size": "5",
      "x-file-sha256": "ab",
    },
    body: "email",
  });
  const { content, ...rest } = await uploadBody(request);
  expect(rest).toEqual({
    fields: { organization: "1", mode: "add" },
    fileName: "Ana Ñ.csv",
    size: 5,
    sha256: "ab",
  });
  expect(await text(content)).toBe("email");
});

test("a form holds the file after its fields", async () => {
  const { content, fields, fileName } = await uploadBody(
    form(...mode, ...file("C:\\people\\users.csv"), "email\na@x.example", "--B--", ""),
  );
  expect({ fields, fileName }).toEqual({ fields: { organization: "1", mode: "add" }, fileName: "users.csv" });
  expect(await text(content)).toBe("email\na@x.example");
});

test("a form that breaks off does not look whole", async () => {
  const { content } = await uploadBody(form(...mode, ...file("u.csv"), "email\na@x"));
  await expect(text(content)).rejects.toThrow();
});

test.each([
  ["without a file", form(...mode, "--B--", "")],
  ["with no file chosen", form(...mode, ...file(""), "", "--B--", "")],
])("a form %s says so", async (_name, request) => {
  await expect(uploadBody(request)).rejects.toMatchObject({ ref: { key: "imports.noFile" } });
});
