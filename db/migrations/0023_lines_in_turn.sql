-- Lines of the same millisecond are told apart by their ids: those begin with the moment of writing (a version 7 UUID;
-- PostgreSQL has its own only from 18 on). Written in turn they also go into the indexes side by side.
CREATE FUNCTION core.id_in_turn() RETURNS uuid LANGUAGE plpgsql VOLATILE PARALLEL SAFE AS $$
DECLARE
  micros bigint := extract(epoch FROM clock_timestamp()) * 1000000;
BEGIN
  -- 48 bits of milliseconds, the version, 12 bits of what is left of the millisecond; then chance.
  RETURN encode(int8send((micros / 1000 << 16) | 28672 | (micros % 1000 * 4))
    || substring(uuid_send(gen_random_uuid()) FROM 9), 'hex')::uuid;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION core.id_in_turn() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION core.id_in_turn() TO partner_hub_app, partner_hub_system;
--> statement-breakpoint
ALTER TABLE core.audit ALTER COLUMN id SET DEFAULT core.id_in_turn();
