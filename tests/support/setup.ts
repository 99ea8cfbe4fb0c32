import { assertQuiet, listen } from "./console";

beforeAll(listen);
afterEach(assertQuiet);
