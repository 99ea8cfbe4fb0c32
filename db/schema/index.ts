export * from "./columns";
export * from "./orders";
export * from "./organizations";
export * from "./people";
export * from "./products";
export * from "./work";
