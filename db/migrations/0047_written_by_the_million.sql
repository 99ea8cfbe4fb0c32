-- Written a million at a time, each row read the settings again. What may be written is the same as before; what may be read
-- keeps its plain conditions, by which the planner knows whose rows they are.
ALTER POLICY organization ON core.users
  WITH CHECK (organization_id = (SELECT nullif(current_setting('app.organization', true), '')::uuid));
--> statement-breakpoint
ALTER POLICY organization ON core.audit
  WITH CHECK (organization_id = (SELECT nullif(current_setting('app.organization', true), '')::uuid));
--> statement-breakpoint
ALTER POLICY of_partner ON core.audit
  WITH CHECK ((SELECT coalesce(current_setting('app.partner', true), '')) = '' OR partner_id IS NULL
    OR partner_id = (SELECT nullif(current_setting('app.partner', true), '')::uuid));
