export { type DemoSummary, seedDemo } from "./seed";
