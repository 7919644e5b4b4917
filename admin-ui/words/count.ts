/** A number of things. @example count(2, 'rule', 'rules') → '2 rules' */
export function count(number: number, one: string, many: string): string {
  return number === 1 ? `1 ${one}` : `${String(number)} ${many}`;
}
