/** Columns of a list of contracts. Rows with the same id are one contract; each has an item, a system, or both. */
export const contractColumns = [
  'id',
  'catalog',
  'customer',
  'note',
  'item',
  'offering',
  'tier',
  'from',
  'until',
  'revision',
  'options',
  'covers',
  'system',
  'systemType',
  'delivered',
  'endOfService',
  'endOfServiceAnnounced',
] as const;

export type ContractColumn = (typeof contractColumns)[number];

/** What a column of a contract's attribute is called before its name, such as `attribute:region`. */
export const ATTRIBUTE = 'attribute:';

/** Columns without which no row says anything. */
export const requiredColumns: readonly ContractColumn[] = ['id', 'catalog'];

/** Members of an item by their columns; lists are words apart by spaces. */
export const itemColumns = {
  item: 'id',
  offering: 'offering',
  tier: 'tier',
  from: 'from',
  until: 'until',
  revision: 'revision',
  options: 'options',
  covers: 'systems',
} as const satisfies Partial<Record<ContractColumn, string>>;

/** Members of a system by their columns. */
export const systemColumns = {
  system: 'id',
  systemType: 'type',
  delivered: 'delivered',
  endOfService: 'endOfService',
  endOfServiceAnnounced: 'endOfServiceAnnounced',
} as const satisfies Partial<Record<ContractColumn, string>>;
