-- Every page asks whether a report of the person's is under way; nearly all that there ever were are done.
CREATE INDEX reports_under_way ON core.report_runs (requested_by) WHERE state IN ('queued', 'running');
