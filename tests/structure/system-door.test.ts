import { systemDoors } from "./support/doors";
import { systemDoorReasons } from "./support/system-door-reasons";

/*
 * The system's door sees the rows of all tenants. Whoever opens it is named here with the reason why no tenant's door
 * would do.
 */

test("every file that opens the system's door is listed with its reason", () => {
  expect(systemDoors.filter((path) => !(path in systemDoorReasons))).toEqual([]);
});

test("the list names nobody who does not need it any more", () => {
  expect(Object.keys(systemDoorReasons).filter((path) => !systemDoors.includes(path))).toEqual([]);
});
