import { isForDecisions, type Template } from '../core/index.ts';
import type { TemplateName } from '../protocol.ts';

/** A template as clients see it. `folderUri` is of the folder that it was found in. */
export function templateNamed({ id, name, path, learned }: Template, folderUri: string | undefined): TemplateName {
  const isOwn = folderUri !== undefined && (path !== undefined || learned !== undefined);
  const place = path === undefined ? { learnedFrom: learned?.folder || '.' } : { path };
  const isAbout = isForDecisions({ name, path: path ?? learned?.folder ?? '' });
  return { id, name, ...(isOwn && { ...place, folderUri }), ...(isAbout && { isForDecisions: true }) };
}
