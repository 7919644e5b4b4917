/** What becomes of a file: its data address, or why it cannot be the logo. */
export type TakenLogo =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly because: 'kind' | 'size' | 'unreadable' };

/** Most characters of a data address. @source catalogs/schema/catalog.v1.schema.json, brand */
const MOST = 400_000;
const kinds = ['image/svg+xml', 'image/png'];

/** The data address of a picture that may be a logo. */
export async function logoAddress(file: File): Promise<TakenLogo> {
  if (!kinds.includes(file.type)) return { ok: false, because: 'kind' };
  const address = await readAddress(file);
  if (address === undefined) return { ok: false, because: 'unreadable' };
  return address.length > MOST ? { ok: false, because: 'size' } : { ok: true, address };
}

function readAddress(file: File): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reading = new FileReader();
    reading.addEventListener('load', () => {
      resolve(typeof reading.result === 'string' ? reading.result : undefined);
    });
    reading.addEventListener('error', () => {
      resolve(undefined);
    });
    reading.readAsDataURL(file);
  });
}
