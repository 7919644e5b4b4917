import { reader } from '../reader.svelte.ts';
import { toasts } from './toasts.svelte.ts';

/** Puts a text on the clipboard and says so. */
export async function copy(text: string): Promise<void> {
  const say = reader.words.state;
  try {
    await navigator.clipboard.writeText(text);
    toasts.say(say.copied);
  } catch {
    toasts.say(say.notCopied, 'failed');
  }
}
