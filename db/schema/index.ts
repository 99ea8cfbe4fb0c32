export * from "./columns";
export * from "./import-rows";
export * from "./counts";
export * from "./orders";
export * from "./organizations";
export * from "./people";
export * from "./products";
export * from "./work";
