import { resolve } from 'node:path';
import { nodeHost, realPath } from '../files/nodeHost.ts';
import { explain } from '../files/unreadable.ts';
import { learnTemplateIn } from '../learnTemplateIn.ts';
import { type Console, printable } from './console.ts';

/** `proposals template learn`: prints the template that the records in a folder follow, for somebody to read over and save. */
export async function learnTemplateFrom(folder: string, console: Console): Promise<number> {
  try {
    const host = nodeHost(await realPath(resolve(folder)));
    await host.list('');
    const learned = await learnTemplateIn(host);
    if ('template' in learned) {
      console.out(learned.template);
      return 0;
    }
    console.err(`proposals: ${printable(folder)}: ${learned.why}\n`);
  } catch (error) {
    console.err(`proposals: ${printable(explain(folder, error))}\n`);
  }
  return 2;
}
