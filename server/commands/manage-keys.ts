import { randomUUID } from 'node:crypto';
import { readNewKey, type Outcome } from '../../engine/index.ts';
import { fingerprintOf, makeSecret } from '../access/secret.ts';
import { keyDocument, type KeyDocument } from './access-documents.ts';
import { authorOf, refused, type Writer } from './writer.ts';

/** A fresh key; its secret is told now and never again. */
export type FreshKey = KeyDocument & { readonly key: string };

/** Makes a key of which only the digest is kept. @issue bad-shape */
export async function createKey(body: unknown, writer: Writer): Promise<Outcome<FreshKey>> {
  const wanted = readNewKey(body);
  if (!wanted.ok) return wanted;
  const secret = makeSecret();
  const created = authorOf(writer);
  const key = { id: `key-${randomUUID()}`, digest: fingerprintOf(secret).toString('hex'), created, ...wanted.value };
  await writer.stores.access.addKey(key);
  return { ok: true, value: { ...keyDocument(key), key: secret } };
}

/** Revokes a key for good. @issue unknown-key */
export async function revokeKey(id: string, writer: Writer): Promise<Outcome<KeyDocument>> {
  const { access } = writer.stores;
  const revoking = await access.revokeKey(id, authorOf(writer));
  const key = (await access.listKeys()).find((each) => each.id === id);
  if (revoking === 'unknown' || !key) return refused('unknown-key', `there is no key \`${id}\``);
  return { ok: true, value: keyDocument(key) };
}
