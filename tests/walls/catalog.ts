import { roles } from "@/db/urls";
import { ownerQuery } from "@/tests/support/database";

export type Table = { name: string; forced: boolean; partition: boolean; view: boolean; owner: string };
export type Policy = {
  name: string;
  table: string;
  permissive: boolean;
  roles: string[];
  command: string;
  using: string;
  check: string | null;
};
export type Grant = { table: string; role: string; privilege: string };
export type ForeignKey = {
  from: string;
  to: string;
  columns: string[];
  keys: string[];
  /** Whether a trigger makes the account that a row refers to. */
  makesAccounts: boolean;
};
export type Function = { name: string; definer: boolean; path: boolean; public: boolean };
export type Role = { name: string; powers: string[]; owns: number };

const SCHEMAS = "('core', 'usage')";

export const readTables = () =>
  ownerQuery<Table>(`
    SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
      c.relispartition AS partition, c.relkind IN ('v', 'm') AS view, c.relowner::regrole::text AS owner
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ${SCHEMAS} AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1`);

export const readPolicies = () =>
  ownerQuery<Policy>(`
    SELECT policyname::text AS name, schemaname || '.' || tablename AS table, permissive = 'PERMISSIVE' AS permissive,
      roles::text[] AS roles, cmd AS command, coalesce(qual, '') AS using, with_check AS check
    FROM pg_policies WHERE schemaname IN ${SCHEMAS} ORDER BY 2, 1`);

/** Grants on tables and columns to the product's roles and to everybody. */
export const readGrants = () =>
  ownerQuery<Grant>(
    `SELECT DISTINCT n.nspname || '.' || c.relname AS table, coalesce(r.rolname::text, 'public') AS role, a.privilege_type AS privilege
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     CROSS JOIN LATERAL (SELECT relacl AS acl UNION ALL SELECT attacl FROM pg_attribute WHERE attrelid = c.oid) acls
     CROSS JOIN LATERAL aclexplode(acls.acl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
     WHERE n.nspname IN ${SCHEMAS} AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND (a.grantee = 0 OR r.rolname = ANY ($1)) ORDER BY 1, 2, 3`,
    [Object.values(roles)],
  );

export const readForeignKeys = () =>
  ownerQuery<ForeignKey>(`
    SELECT k.conrelid::regclass::text AS from, k.confrelid::regclass::text AS to,
      ARRAY(SELECT attname::text FROM unnest(k.conkey) WITH ORDINALITY u(n, i) JOIN pg_attribute ON attrelid = k.conrelid AND attnum = n ORDER BY i) AS columns,
      ARRAY(SELECT attname::text FROM unnest(k.confkey) WITH ORDINALITY u(n, i) JOIN pg_attribute ON attrelid = k.confrelid AND attnum = n ORDER BY i) AS keys,
      EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = k.conrelid AND t.tgfoid = 'core.have_account'::regproc) AS "makesAccounts"
    FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
    WHERE k.contype = 'f' AND n.nspname IN ${SCHEMAS} AND k.conparentid = 0 ORDER BY 1, 2`);

/** Functions of ours, wherever they are; what extensions brought is not. */
export const readFunctions = () =>
  ownerQuery<Function>(`
    SELECT n.nspname || '.' || p.proname || '(' || array_to_string(ARRAY(SELECT format_type(t, NULL) FROM unnest(p.proargtypes) t), ',') || ')' AS name,
      p.prosecdef AS definer, coalesce(array_to_string(p.proconfig, ',') LIKE '%search_path=%', false) AS path,
      p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0) AS public
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('core', 'usage', 'public')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`);

export const readRoles = () =>
  ownerQuery<Role>(
    `SELECT r.rolname::text AS name, array_remove(ARRAY[CASE WHEN rolsuper THEN 'superuser' END,
        CASE WHEN rolbypassrls THEN 'bypasses row-level security' END, CASE WHEN rolcreaterole THEN 'creates roles' END,
        CASE WHEN rolcreatedb THEN 'creates databases' END, CASE WHEN rolinherit THEN 'inherits' END,
        CASE WHEN rolreplication THEN 'replicates' END,
        (SELECT 'member of ' || string_agg(roleid::regrole::text, ', ') FROM pg_auth_members m WHERE m.member = r.oid),
        (SELECT 'may create in ' || string_agg(nspname, ', ') FROM pg_namespace WHERE has_schema_privilege(r.oid, oid, 'CREATE'))], NULL) AS powers,
      (SELECT count(*) FROM pg_shdepend d WHERE d.refobjid = r.oid AND d.deptype = 'o')::int AS owns
     FROM pg_roles r WHERE r.rolname = ANY ($1) ORDER BY 1`,
    [Object.values(roles)],
  );
