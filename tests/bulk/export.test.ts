import { countSelected, paramsOf, readSelection } from "@/lib/bulk";
import { customerFilter, everyCustomer } from "@/lib/customers";
import { testDatabase } from "@/tests/support/database";
import { aTeam } from "../tags/world";

testDatabase();

test("the picked customers are written, of those that the person reaches", async () => {
  const [team, others] = [await aTeam(), await aTeam()];
  const picked = readSelection({ id: [team.second, others.first, "nonsense"] });
  expect(await countSelected(team.full, picked)).toBe(1);
  expect(await countSelected(team.admin, picked)).toBe(0);
  const names: string[] = [];
  await everyCustomer(
    team.full,
    customerFilter({}),
    async (rows) => void names.push(...rows.map(({ name }) => name)),
    picked,
  );
  expect(names).toEqual(["Second"]);
  await expect(countSelected(team.as("help_desk"), picked)).rejects.toMatchObject({ code: "forbidden" });
});

test("all that match carries the list's address instead of ids", async () => {
  const team = await aTeam();
  const all = readSelection(paramsOf("all=on&id=x&from=region%3DUS"));
  expect(all).toMatchObject({ kind: "filter", filter: { chosen: { region: ["US"] } } });
  expect(await countSelected(team.full, all)).toBe(0);
  expect(await countSelected(team.full, readSelection(paramsOf("all=on")))).toBe(2);
  expect(readSelection({})).toEqual({ kind: "ids", ids: [] });
});
