-- Up to which event of a trajectory the last day of a link is known; 0: it is not by an event.
alter table participant_link add column end_sequence bigint not null default 0;
