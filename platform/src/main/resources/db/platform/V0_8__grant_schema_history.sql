-- A process that may not migrate looks whether the migrations that it needs have been done.
grant select on flyway_schema_history to "${app}";
