const GROUPED: Readonly<Record<string, { readonly pattern: RegExp; readonly mark: string }>> = {
  de: { pattern: /^\d{1,3}(\.\d{3})+(,\d+)?$/, mark: '.' },
  en: { pattern: /^\d{1,3}(,\d{3})+(\.\d+)?$/, mark: ',' },
};

/**
 * A number as people write it in a language; undefined where it is none.
 * @example numberIn('1.250,5', 'de') → 1250.5
 */
export function numberIn(text: string, language: 'de' | 'en'): number | undefined {
  const plain = text.replace(/['\s]/g, '');
  const grouped = GROUPED[language];
  const digits = grouped?.pattern.test(plain) ? plain.replaceAll(grouped.mark, '') : plain;
  const decimal = digits.replace(',', '.');
  return /^\d+(\.\d+)?$/.test(decimal) ? Number(decimal) : undefined;
}
