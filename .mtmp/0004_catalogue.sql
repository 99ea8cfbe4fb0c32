-- The products and packages shipped; the operator's command line maintains them from here on.
INSERT INTO core.products (code, name, family, position) VALUES
  ('meetings', 'Meetings', 'meetings', 1),
  ('calling_professional', 'Calling Professional', 'calling', 2),
  ('calling_standard', 'Calling Standard', 'calling', 3),
  ('messaging', 'Messaging', 'messaging', 4),
  ('real_time_translations', 'Real-time translations', 'other', 5);
--> statement-breakpoint
INSERT INTO core.packages (code, name, csv_header, to_users, calling, meetings, position) VALUES
  ('webex_calling', 'Calling', 'Webex Calling Package', true, true, false, 1),
  ('webex_calling_standard', 'Calling Standard', 'Webex Calling Standard Package', true, true, false, 2),
  ('webex_voice', 'Voice', 'Webex Voice Package', true, true, false, 3),
  ('webex_suite', 'Suite', 'Webex Suite Package', true, true, true, 4),
  ('webex_meetings', 'Meetings', 'Webex Meetings Package', true, false, true, 5),
  ('cx_essentials', 'Customer Assist', 'Customer Assist Package', true, true, false, 6),
  ('common_area_calling', 'Common Area Calling', 'Common Area Calling Package', false, true, false, 7);
--> statement-breakpoint
INSERT INTO core.settings (key, value) VALUES
  ('expires_soon_days', '7'),
  ('no_activity_days', '90'),
  ('report_retention_days', '30'),
  ('provisioning_link_days', '30'),
  ('invitation_link_days', '7');
