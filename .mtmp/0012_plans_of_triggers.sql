-- A session keeps the plan of a trigger's first call. Made for one changed row, it joins old and new rows one by one,
-- and a chunk of an import takes seconds: so each call is planned for the rows it has.
ALTER FUNCTION core.users_changed() SET plan_cache_mode = force_custom_plan;
--> statement-breakpoint
ALTER FUNCTION core.count_users() SET plan_cache_mode = force_custom_plan;
--> statement-breakpoint
ALTER FUNCTION core.count_assigned() SET plan_cache_mode = force_custom_plan;
