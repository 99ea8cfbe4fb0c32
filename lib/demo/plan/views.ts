import type { Partner } from "./customer";
import { demoId } from "./ids";
import type { Rows } from "./rows";

/** Ada's views of the customer list; her colleagues see the shared ones. */
export function addViews(rows: Rows, { id: partnerId, key, staff }: Partner): void {
  const tag = (name: string) => `tag=${demoId(`${key} tag ${name}`)}`;
  const views = [
    { name: "Trials that end soon", query: "status=expires_soon&type=trial&sort=nextDate", shared: true },
    { name: "At risk", query: tag("At risk"), shared: true },
    { name: "Unpaid in Europe", query: "status=suspended&region=EU", shared: false },
  ];
  for (const view of views)
    rows.savedViews.push({
      ...view,
      id: demoId(`${key} view ${view.name}`),
      partnerId,
      userId: staff.id,
      list: "customers",
    });
}
