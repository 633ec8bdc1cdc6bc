-- The hub's first schema. A released migration is never edited; a change is a new file with the next number.

create table teams (
  team_id text primary key,
  name text not null,
  -- Mixed into conversation keys by every browser of the team, so that one buyer is one person for the whole team.
  thread_salt text not null,
  created_at timestamptz not null
);

create table agents (
  team_id text not null references teams,
  agent_id text not null,
  name text not null,
  number text not null,
  role text not null check (role in ('agent', 'lead')),
  created_at timestamptz not null,
  primary key (team_id, agent_id)
);
-- A person who joins again under the same name, number and role is the same agent.
create unique index agents_person on agents (team_id, role, number, name) where number <> '';

create table devices (
  device_id text primary key,
  team_id text not null,
  agent_id text not null,
  name text not null,
  -- SHA-256 of the token; the token itself is only on the device.
  token_hash text not null unique,
  created_at timestamptz not null,
  last_seen_at timestamptz,
  revoked_at timestamptz,
  foreign key (team_id, agent_id) references agents
);
create index devices_by_team on devices (team_id, agent_id);

create table invitations (
  invitation_id text primary key,
  team_id text not null references teams,
  role text not null check (role in ('agent', 'lead')),
  -- SHA-256 of the code; the code itself is shown once.
  code_hash text not null unique,
  uses_left integer not null check (uses_left >= 0),
  expires_at timestamptz not null,
  created_at timestamptz not null
);
create index invitations_by_team on invitations (team_id);

create table facts (
  team_id text not null,
  fact_id text not null,
  agent_id text not null,
  kind text not null,
  -- When it happened, ms since the epoch, by the device's clock.
  at bigint not null,
  body jsonb not null,
  -- The order in which the hub received them; pages are cut by it.
  received_seq bigserial not null,
  primary key (team_id, fact_id),
  foreign key (team_id, agent_id) references agents
);
create index facts_by_time on facts (team_id, at, received_seq);
create unique index facts_by_receipt on facts (team_id, received_seq);

create table handbooks (
  team_id text not null references teams,
  version integer not null check (version > 0),
  body jsonb not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (team_id, version),
  foreign key (team_id, published_by) references agents
);

-- What leads did: published, invited, cancelled, revoked.
create table lead_acts (
  act_seq bigserial primary key,
  team_id text not null references teams,
  agent_id text not null,
  act text not null,
  subject text not null,
  at timestamptz not null
);
create index lead_acts_by_team on lead_acts (team_id, act_seq);
