export * from "./columns";
export * from "./counts";
export * from "./import-rows";
export * from "./orders";
export * from "./organizations";
export * from "./people";
export * from "./products";
export * from "./work";
