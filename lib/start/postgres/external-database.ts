import pg from "pg";
import { codeOf, StartProblem } from "../problem";

const OLDEST = 150_000;

/** Says in one sentence why the database cannot be used; the address's password is never in it. */
export async function assertUsable(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; roles: boolean }>(
      `select current_setting('server_version_num')::integer as version, rolsuper or rolcreaterole as roles
       from pg_roles where rolname = current_user`,
    );
    const [server] = rows;
    if (!server || server.version < OLDEST)
      throw new StartProblem("DATABASE_URL is a PostgreSQL older than 15.");
    if (!server.roles) {
      throw new StartProblem(
        "The user in DATABASE_URL may not create roles. Give it the right (ALTER ROLE … CREATEROLE) or name another.",
      );
    }
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(`DATABASE_URL does not work: ${reason(ownerUrl, error)}`);
  } finally {
    await client.end().catch(() => {});
  }
}

function reason(ownerUrl: string, error: unknown): string {
  const { hostname, port, pathname, username } = new URL(ownerUrl);
  const place = `${hostname}:${port || 5432}`;
  switch (codeOf(error)) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `there is no host named ${hostname}.`;
    case "ECONNREFUSED":
      return `nothing listens at ${place}. Start PostgreSQL there, or correct host and port.`;
    case "28P01":
    case "28000":
      return `${place} refuses the user ${username}. Correct user and password.`;
    case "3D000":
      return `${place} has no database ${pathname.slice(1)}. Create it, or correct the name.`;
    default:
      return `${place} does not answer as PostgreSQL does (${codeOf(error) ?? (error instanceof Error ? error.message : "unknown reason")}).`;
  }
}
