import { logoLimits } from "@/lib/partner-account";
import { readImage } from "@/lib/partner-account/image/read-image";
import { chunk, jpeg, png } from "./images";

const why = (content: Buffer) => {
  const judged = readImage(content);
  return judged.ok ? "taken" : judged.why;
};

/** The head says another width than the picture has. */
function claiming(width: number): Buffer {
  const head = Buffer.from(png().subarray(16, 29));
  head.writeUInt32BE(width, 0);
  return Buffer.concat([png().subarray(0, 8), chunk("IHDR", head), png().subarray(33)]);
}

test("a PNG and a JPEG are known by what is in them", () => {
  expect(readImage(png(20, 10))).toMatchObject({
    ok: true,
    image: { type: "image/png", width: 20, height: 10 },
  });
  expect(readImage(jpeg(30, 15))).toMatchObject({
    ok: true,
    image: { type: "image/jpeg", width: 30, height: 15 },
  });
});

test.each([
  ["nothing", Buffer.alloc(0), "noFile"],
  [
    "SVG",
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "notAnImage",
  ],
  ["HTML named .png", Buffer.from("<!doctype html><script>alert(1)</script>"), "notAnImage"],
  ["a GIF", Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1"), "notAnImage"],
  ["half a signature", Buffer.from([0x89, 0x50, 0x4e]), "notAnImage"],
  ["a signature alone", png().subarray(0, 8), "broken"],
  ["a JPEG's first bytes alone", jpeg().subarray(0, 4), "broken"],
  ["a picture without area", png(0, 5), "broken"],
  ["one pixel too wide", png(logoLimits.width + 1, 1), "tooBig"],
  ["one pixel too high", jpeg(1, logoLimits.height + 1), "tooBig"],
  ["a byte too many", Buffer.concat([png(), Buffer.alloc(logoLimits.bytes)]), "tooLarge"],
  ["billions of pixels in a few bytes", claiming(0xffffffff), "tooBig"],
])("%s is refused", (_name, content, reason) => {
  expect(why(content)).toBe(reason);
});

test("cut off anywhere, neither is taken", () => {
  for (const whole of [png(), jpeg()])
    for (let length = 1; length < whole.length; length++)
      expect(["broken", "notAnImage"]).toContain(why(whole.subarray(0, length)));
});

test("a changed byte of a PNG is noticed", () => {
  const whole = png();
  const changed = Buffer.from(whole);
  changed[30] = (changed[30] ?? 0) ^ 1;
  expect(why(changed)).toBe("broken");
});

test("what does not draw is left out: texts, places, what hangs behind", () => {
  const text = chunk("tEXt", Buffer.from("Comment\0<script>alert(1)</script>"));
  const tail = Buffer.from("<script>alert(2)</script>");
  const taken = [png(8, 4, text), jpeg()].map((image) => readImage(Buffer.concat([image, tail])));
  for (const judged of taken) {
    if (!judged.ok) throw new Error(judged.why);
    expect(judged.image.content.toString("latin1")).not.toMatch(/script|Exif/);
    expect(readImage(judged.image.content)).toEqual(judged);
  }
});
