-- The last day on which an answer is awaited. Proposals from before have none until the job that expires them gives them one.
alter table proposal add column answer_by date;

-- Why it ended without anybody's own no.
alter table proposal add column system_reason text;
alter table proposal add constraint proposal_system_reason_ck check (
  coalesce(state = case system_reason
    when 'VERLOPEN_ZONDER_ANTWOORD' then 'EXPIRED'
    when 'ELDERS_GEPLAATST' then 'LAPSED_PLACED_ELSEWHERE'
    when 'VACATURE_INGETROKKEN' then 'WITHDRAWN'
  end, system_reason is null)) not valid;

-- The person may read the words of a refusal when a user says so; who, stands with the steps.
alter table proposal add column text_released_on date;
alter table proposal add constraint proposal_text_released_on_ck check (
  text_released_on is null or decline_text is not null) not valid;
alter table proposal_transition add column releases_text boolean not null default false;
