import { MAX_NAMED } from '../files/readText.ts';
import { expectText } from '../files/unreadable.ts';

/**
 * All bytes of a stream, up to a size.
 * @throws UnreadableFile for more
 */
export async function readInput(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    expectText({ kind: 'file', size }, MAX_NAMED);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
