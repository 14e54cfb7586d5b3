import type { Session } from '../session.ts';
import { builtinTemplateUri } from './builtinTemplateUri.ts';

const builtin = new Map<string, string | undefined>();

/** Where the template of an open proposal can be opened; undefined for an older revision of one, and for one that nobody wrote. */
export function templateUri(session: Session, uri: string): string | undefined {
  const template = session.match(uri)?.template;
  if (template?.learned) return undefined;
  if (!template || template.path !== undefined) return session.templateUri(uri);
  if (!builtin.has(template.id)) builtin.set(template.id, builtinTemplateUri(template.id));
  return builtin.get(template.id);
}
