import { createHash } from 'node:crypto';

/** What tells one text from any other, in hexadecimal digits. */
export function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
