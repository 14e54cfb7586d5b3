// Tries one part in a process of its own, for `run.ts`: NAME SEED SCALE. The result is the last line, as JSON.
import { PARTS } from './parts.ts';
import { tryPart } from './tryPart.ts';

const [name, seed, scale] = process.argv.slice(2);
const part = PARTS.find((each) => each.name === name);
if (!part) throw new Error(`No part is called ${name}.`);
console.log(JSON.stringify(await tryPart(part, part.runs * Number(scale), Number(seed), false)));
process.exit();
