export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule can be set to. */
export const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];

export function isSeverity(value: unknown): value is Severity | 'off' {
  return SEVERITIES.some((severity) => severity === value);
}
