/** A step from one form of the tables to the next; a step that was once released never changes. */
export type Migration = { readonly id: number; readonly sql: string };

/**
 * Instants are epoch milliseconds as double precision, which is what the product counts with and the driver gives back.
 * Documents are `json`, which keeps the order of members as it was written. Keys compare by bytes.
 */
export const migrations: readonly Migration[] = [
  {
    id: 1,
    sql: `
      create table standing (version integer not null);
      insert into standing values (0);

      create table text_part (digest text primary key, text text not null);
      create table revision (
        catalog text collate "C", number integer, head json not null, changed integer not null,
        primary key (catalog, number)
      );
      create index revision_changed on revision (changed);
      create table fact (
        id text collate "C" primary key, catalog text not null, document json not null, changed integer not null
      );
      create index fact_changed on fact (changed);

      create table draft (catalog text collate "C" primary key, digest text not null, number integer not null);
      create table draft_version (
        catalog text references draft on delete cascade, number integer, digest text not null, content json not null,
        saved_by text not null, saved_at double precision not null,
        primary key (catalog, number)
      );

      create table contract (
        id text collate "C" primary key, version integer not null, catalog text not null, searched text not null,
        document json
      );
      create table contract_version (
        contract text collate "C", version integer, customer text, written_at double precision not null,
        document json not null,
        primary key (contract, version)
      );
      create index contract_version_customer on contract_version (customer);

      create table usage_total (
        contract text collate "C", item text collate "C", feature text collate "C",
        starts_at double precision, ends_at double precision not null,
        metered_minutes double precision not null, last_at double precision not null,
        primary key (contract, item, feature, starts_at)
      ) with (fillfactor = 50);
      create table usage_entry (
        contract text collate "C", key text collate "C", body_digest text not null,
        recorded_by text not null, recorded_at double precision not null,
        item text not null, feature text not null,
        starts_at double precision not null, ends_at double precision not null,
        at double precision not null, minutes double precision not null, metered_minutes double precision not null,
        support_case text, total_minutes double precision not null, reverses text, note text,
        primary key (contract, key)
      );
      create index usage_entry_recorded on usage_entry (contract, recorded_at, key collate "C");
      create unique index usage_entry_reverses on usage_entry (contract, reverses) where reverses is not null;

      create table user_account (
        id text primary key, version integer not null, name text not null unique, document json not null
      );
      create table api_key (
        digest text primary key, id text not null unique, created_at double precision not null, document json not null
      );
      create table session (
        digest text primary key, user_id text not null, expires_at double precision not null, document json not null
      );
      create index session_of_user on session (user_id);

      create table audit_chain (chain text collate "C" primary key, number integer not null, link text not null);
      create table audit_entry (
        chain text collate "C", number integer, done_by text not null, done_at double precision not null,
        action text not null, content json, content_digest text not null, link text not null,
        primary key (chain, number)
      );`,
  },
  {
    id: 2,
    sql: `
      alter table draft_version add savers json, add approvals json not null default '[]';
      update draft_version set savers = json_build_array(saved_by);
      alter table draft_version alter savers set not null;
      create table catalog_settings (catalog text collate "C" primary key, document json not null);`,
  },
  {
    id: 3,
    sql: `
      create table job (
        id text primary key, state text not null, heard_at double precision not null, document json not null, file bytea
      );`,
  },
  {
    id: 4,
    sql: `
      create unlogged table presence (
        catalog text, who text collate "C", name text not null, place text,
        since double precision not null, at double precision not null,
        primary key (catalog, who)
      );`,
  },
];
