export { isRegion, type Region, regions } from "./region";
export { customerRegions, regionsIn } from "./regions";
