-- Who sees assigned customers only does not learn the ids of the others either; the customer itself sees who manages it.
DROP POLICY assigned ON core.management;
--> statement-breakpoint
CREATE POLICY assigned ON core.management AS RESTRICTIVE FOR SELECT TO partner_hub_app, partner_hub_report
  USING (coalesce(current_setting('app.partner', true), '') = ''
    OR current_setting('app.all_customers', true) = 'on' OR organization_id IN (
      SELECT a.organization_id FROM core.assignments a
      WHERE a.partner_id = nullif(current_setting('app.partner', true), '')::uuid
        AND a.user_id = nullif(current_setting('app.user', true), '')::uuid));
