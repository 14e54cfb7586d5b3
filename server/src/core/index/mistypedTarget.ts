/** What is wrong with a link's target by itself, and what was meant. */
export interface MistypedTarget {
  readonly kind: 'bracket' | 'e-mail';
  readonly meant: string;
}

const BRACKETED = /^[([]([a-z][a-z\d+.-]*:\/\/[^)\]]*)[)\]]?$/i;
const E_MAIL = /^[^\s@:/?#]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}$/i;
/** A file, as `logo@2x.png` or `api@v2.md`: such a domain has a digit before the extension. */
const FILE = /@(?:\dx|v?\d[\d.]*)\.[a-z\d]{1,5}$/i;

/** Finds a bracket too many before an address, and an e-mail address without `mailto:`, which both lead to a file of that name. */
export function mistypedTarget(target: string): MistypedTarget | undefined {
  const [, address] = BRACKETED.exec(target) ?? [];
  if (address !== undefined) return { kind: 'bracket', meant: address };
  return E_MAIL.test(target) && !FILE.test(target) ? { kind: 'e-mail', meant: `mailto:${target}` } : undefined;
}
