import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const INSTALLED = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** CHROME_PATH, else an installed Chrome or Chromium, else the one that came with npm. */
export function browserPath(): string {
  const folders = (process.env.PATH ?? "").split(":");
  const places = [...INSTALLED.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE];
  return process.env.CHROME_PATH ?? places.find(existsSync) ?? unpacked();
}

// The package unpacks asynchronously; a configuration file is read synchronously.
function unpacked(): string {
  const code =
    'import("@sparticuz/chromium").then(async (m) => console.log(await m.default.executablePath()))';
  return execFileSync(process.execPath, ["-e", code], { encoding: "utf8" }).trim();
}
