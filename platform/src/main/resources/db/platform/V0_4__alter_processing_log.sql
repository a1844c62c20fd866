-- A statistic or a ranking reads many people and shows none: it has one line, without a person, which names the version
-- of what it was made from. The checks hold for every line that is there already.
alter table processing_log alter column data_subject_id drop not null;
alter table processing_log alter column data_subject_id_type drop not null;
alter table processing_log add column input_version text;
alter table processing_log add constraint processing_log_data_subject_id_ck
  check ((data_subject_id is null) = (data_subject_id_type is null));
alter table processing_log add constraint processing_log_input_version_ck
  check ((data_subject_id is null) = (input_version is not null));

-- By which the log is read: Logboek Dataverwerkingen, extension "lezen".
create index processing_log_trace_id_ix on processing_log (tenant, trace_id, parent_span_id);
create index processing_log_processing_activity_id_ix on processing_log (tenant, processing_activity_id, id);
