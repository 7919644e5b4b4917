import { connect } from 'node:net';

/** An answer as it came over the wire. */
export type RawAnswer = { readonly status: number; readonly head: string; readonly body: string };

/**
 * Sends bytes as they are, and gives the last answer that comes until the server hangs up; status 0 for none.
 * @param after what happens once they are sent; it may send more
 */
export function sendRaw(
  url: string,
  text: string,
  after: (send: (more: string) => void) => void | Promise<void> = () => undefined,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let received = '';
    const send = (more: string): void => void socket.write(more, 'latin1');
    const socket = connect(Number(port), hostname, () => {
      send(text);
      void Promise.resolve(after(send)).catch(reject);
    });
    socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
    socket.on('error', reject).on('close', () => resolve(readAnswer(received)));
  });
}

function readAnswer(text: string): RawAnswer {
  const [last = ''] = text.split(/(?=HTTP\/1\.1 \d{3} )/).slice(-1);
  const [head = '', body = ''] = last.split(/\r\n\r\n(.*)/s);
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head: head.toLowerCase(), body };
}
