import { prepare } from "./global-setup";

export default function globalTeardown(): void {
  prepare("leave");
}
