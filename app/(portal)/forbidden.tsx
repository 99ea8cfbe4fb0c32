export { default, generateMetadata } from "../forbidden";
