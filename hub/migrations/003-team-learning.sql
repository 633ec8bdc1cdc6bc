-- What a team learns together, and what agents send up to their lead.

-- What picks taught on one device: hashed features, script ids, counts. Held only while the published handbook shares picks.
create table picks (
  team_id text not null references teams,
  agent_id text not null,
  device_id text not null references devices,
  given_at timestamptz not null,
  body jsonb not null,
  primary key (team_id, agent_id, device_id),
  foreign key (team_id, agent_id) references agents
);

-- Missing scripts (redacted questions) and scripts that agents offer to the team.
create table inbox (
  team_id text not null references teams,
  given_by text not null,
  kind text not null check (kind in ('gap', 'script')),
  -- Made on the device that sent it: sending it twice is sending it once.
  item_id text not null,
  given_at timestamptz not null,
  body jsonb not null,
  state text not null default 'open' check (state in ('open', 'taken', 'dismissed')),
  settled_by text,
  settled_at timestamptz,
  primary key (team_id, given_by, kind, item_id),
  foreign key (team_id, given_by) references agents,
  foreign key (team_id, settled_by) references agents
);
create index inbox_by_state on inbox (team_id, state, given_at);

-- How much each script was used lately is summed over few of a team's facts.
create index facts_script_uses on facts (team_id, at) where kind = 'scriptUse';
