/** @jest-environment jsdom */
import { deviceOf } from "@/app/(portal)/profile/_parts/device";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/142.0 Safari/537.36 Edg/142.0`, "Edge", "Windows"],
  [`Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/142.0 Safari/537.36 OPR/120.0`, "Opera", "Linux"],
  [
    `Mozilla/5.0 (Linux; Android 16) ${webkit} SamsungBrowser/28 Chrome/130 Safari/537`,
    "Samsung Internet",
    "Android",
  ],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 15.0; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox", "macOS"],
  ["Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) FxiOS/145.0 Mobile Safari/605", "Firefox", "iPad"],
  [`Mozilla/5.0 (X11; CrOS x86_64 16000) ${webkit} Chrome/142.0 Safari/537.36`, "Chrome", "ChromeOS"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) CriOS/142.0 Safari/604.1", "Chrome", "iPhone"],
  [`Mozilla/5.0 (X11; Linux x86_64) ${webkit} HeadlessChrome/142.0 Safari/537.36`, "Chrome", "Linux"],
])("%s", (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system });
});

test.each([null, "", "x".repeat(5_000)])("nothing is made of nothing", (userAgent) => {
  expect(deviceOf(userAgent)).toEqual({ browser: undefined, system: undefined });
});
