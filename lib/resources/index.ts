export { type Article, findResource } from "./find-resource";
export { resourceKinds, resourceProducts } from "./front-matter";
export { listResources, type Resource, type Resources } from "./list-resources";
export { type ResourceFilter, resourceFilter } from "./resource-filter";
