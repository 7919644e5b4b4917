/** Characters that a TrueType font has a glyph for. @source OpenType 1.9, table `cmap`, formats 4 and 12 */
function coverageOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableOf(font, 'cmap');
  const covered = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    const format = font.readUInt16BE(subtable);
    for (const character of format === 12 ? groupsOf(font, subtable) : format === 4 ? segmentsOf(font, subtable) : [])
      covered.add(character);
  }
  return covered;
}

/** Characters that all of the fonts have a glyph for. */
export function coverageOfAll(fonts: readonly Buffer[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = fonts.map(coverageOf);
  return new Set([...first].filter((character) => others.every((covered) => covered.has(character))));
}

function tableOf(font: Buffer, name: string): number {
  for (let record = 12; record < 12 + font.readUInt16BE(4) * 16; record += 16)
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8);
  throw new RangeError(`the font has no table \`${name}\``);
}

function* groupsOf(font: Buffer, subtable: number): Iterable<number> {
  for (let group = 0; group < font.readUInt32BE(subtable + 12); group++) {
    const start = subtable + 16 + group * 12;
    for (let character = font.readUInt32BE(start); character <= font.readUInt32BE(start + 4); character++)
      yield character;
  }
}

/** Format 4 holds four lists of equal length: ends, starts, shifts and places in the list of glyphs. */
function* segmentsOf(font: Buffer, subtable: number): Iterable<number> {
  const bytes = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + bytes + 2;
  const places = starts + 2 * bytes;
  for (let at = 0; at < bytes; at += 2) {
    const [first, last] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)];
    const place = font.readUInt16BE(places + at);
    for (let character = first; character <= last && character !== 0xffff; character++)
      if (place === 0 || font.readUInt16BE(places + at + place + 2 * (character - first)) !== 0) yield character;
  }
}
