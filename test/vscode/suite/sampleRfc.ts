/** An RFC that is in review and without a problem. */
export const RFC = `# RFC: Night mode

- **RFC ID**: 2026-10-01-night-mode
- **Status**: In Review
- **Author(s)**: Ada Example
- **Created**: 2026-10-01
- **Last Updated**: 2026-10-02

## Summary

All pages can be shown in dark colours.

## Motivation

Four of five people on the night shift dim their screens by hand.

## Detailed Design

One more style sheet, chosen by what the system says.

## Alternatives Considered

A browser extension, which half of the browsers cannot have.

## Testing Strategy

Pictures of ten pages are compared.

## Rollout Plan

Behind a switch at first, for everybody in May.

## Dependencies

None.

## Open Questions

Who chooses the colours of the charts? Ada asks.

## References

- [Request 77](https://tracker.example.org/77)
`;

/** The same RFC with changes: each piece of it by what takes its place. */
export function rfcWith(changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [piece, other]) => {
    if (!text.includes(piece)) throw new Error(`${JSON.stringify(piece)} is not in the sample.`);
    return text.replace(piece, () => other);
  }, RFC);
}

/** The same RFC without some of its sections. */
export function rfcWithout(...headings: readonly string[]): string {
  return headings.reduce((text, heading) => {
    const start = text.indexOf(`\n## ${heading}\n`);
    if (start < 0) throw new Error(`There is no ${heading} in the sample.`);
    const next = text.indexOf('\n## ', start + 1);
    return text.slice(0, start) + (next < 0 ? '' : text.slice(next));
  }, RFC);
}
