import path from 'node:path';

/** How one server process is set up. */
export type Settings = {
  readonly host: string;
  /** 0 is any free port. */
  readonly port: number;
  /** The address that people reach it by, without a slash at the end; left out, host and port. */
  readonly publicUrl: string | undefined;
  /** Proxies in front of it, whose word of whom they ask for is taken. */
  readonly proxies: number;
  readonly catalogsFolder: string;
  /** Where everything is kept that people and services write, for this process alone. */
  readonly dataFolder: string;
  /** Where PostgreSQL keeps it instead, for any number of processes; left out, the folder does. */
  readonly databaseUrl: string | undefined;
  /** A key with all rights; left out, a start makes a fresh one while there is no user. */
  readonly apiKey: string | undefined;
};

export type SettingsReading =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'refused'; readonly refusals: readonly string[] };

export type Environment = Readonly<Record<string, string | undefined>>;

const SHORTEST_KEY = 32;

/** The settings that environment variables name, or every refusal; an empty variable counts as unset. */
export function readSettings(environment: Environment, folder: string): SettingsReading {
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const port = given('PORT') ?? '8080';
  const publicUrl = given('PUBLIC_URL')?.replace(/\/+$/, '');
  const proxies = given('TRUST_PROXY') ?? '0';
  const apiKey = given('MEHRWERT_API_KEY');
  const databaseUrl = given('DATABASE_URL');
  const refusals = [
    ...checkPort(port),
    ...checkPublicUrl(publicUrl),
    ...checkProxies(proxies),
    ...checkApiKey(apiKey),
    ...checkDatabaseUrl(databaseUrl),
  ];
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const catalogsFolder = path.resolve(folder, given('CATALOGS_DIR') ?? 'catalogs');
  const dataFolder = path.resolve(folder, given('DATA_DIR') ?? 'data');
  const host = given('HOST') ?? '127.0.0.1';
  return {
    kind: 'settings',
    settings: {
      host,
      port: Number(port),
      publicUrl,
      proxies: Number(proxies),
      catalogsFolder,
      dataFolder,
      databaseUrl,
      apiKey,
    },
  };
}

function checkPort(port: string): readonly string[] {
  return /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? [] : [`PORT: \`${port}\` is no port from 0 to 65535`];
}

function checkPublicUrl(url: string | undefined): readonly string[] {
  if (url === undefined || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) return [];
  return [`PUBLIC_URL: \`${url}\` is no address such as \`https://mehrwert.example\``];
}

function checkProxies(proxies: string): readonly string[] {
  return /^\d$/.test(proxies) ? [] : [`TRUST_PROXY: \`${proxies}\` is no number of proxies from 0 to 9`];
}

// An address of a database has its password in it, so it is never printed.
function checkDatabaseUrl(url: string | undefined): readonly string[] {
  if (url === undefined || (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol))) return [];
  return ['DATABASE_URL: what is given is no address such as `postgres://user:password@host/database`'];
}

// The key itself is never printed, not even a wrong one.
function checkApiKey(key: string | undefined): readonly string[] {
  if (key === undefined) return [];
  if (key.length < SHORTEST_KEY)
    return [`MEHRWERT_API_KEY: ${key.length} characters are too few, a key has at least ${SHORTEST_KEY}`];
  return /^[\x21-\x7e]+$/.test(key) ? [] : ['MEHRWERT_API_KEY: a key has visible ASCII characters only'];
}
