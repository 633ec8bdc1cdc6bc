-- What one shift leaves to the next.

-- Whether handovers may carry buyers' names and what was written; a lead decides.
alter table teams add column handover_texts boolean not null default false;

create table handovers (
  team_id text not null references teams,
  -- Made on the device that gave it: giving it twice is giving it once.
  handover_id text not null,
  given_by text not null,
  given_at timestamptz not null,
  body jsonb not null,
  taken_by text,
  taken_at timestamptz,
  primary key (team_id, handover_id),
  foreign key (team_id, given_by) references agents,
  foreign key (team_id, taken_by) references agents
);
create index handovers_by_time on handovers (team_id, given_at);
