import pg from "pg";

export const dynamic = "force-dynamic";
export const metadata = { title: "Bare" };

const pool = new pg.Pool({ connectionString: process.env.BARE_DATABASE_URL, max: 10 });

/** What Next itself needs for the same number of rows and columns from one query: the measure of the customer list. */
export default async function Page() {
  const { rows } = await pool.query(
    `SELECT * FROM core.customer_overview WHERE partner_id = $1 ORDER BY urgency, name_key, organization_id LIMIT 50`,
    [process.env.BARE_PARTNER],
  );
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.organization_id}>
            <td>
              <a href={`/customers/${row.organization_id}`}>{row.name}</a>
            </td>
            <td>{row.statuses.join(", ")}</td>
            <td>{row.products.join(", ")}</td>
            <td>
              {row.assigned} / {row.purchased}
            </td>
            <td>{row.next_date?.toISOString()}</td>
            <td>{row.access}</td>
            <td>{row.region}</td>
            <td>{row.last_admin_activity_at?.toISOString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
