import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type * as real from '../proposals/hashOf.ts';

/** A browser's own digests are to be waited for. */
export const hashOf: typeof real.hashOf = (text) => bytesToHex(sha1(utf8ToBytes(text)));
