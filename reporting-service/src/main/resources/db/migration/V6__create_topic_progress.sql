-- Up to where each partition of each topic has been read. Of no tenant: a topic holds the events of all of them.
create table topic_progress (
  topic text not null,
  partition int not null,
  partitions int not null,
  recorded_before timestamptz not null,
  constraint topic_progress_topic_partition_pk primary key (topic, partition)
);
revoke delete on topic_progress from "${app}";
