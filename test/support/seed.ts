// Generated tests take their seed from the clock, and say it when they fail. With PROPOSALS_SEED they run once more as they did then.
const said = process.env['PROPOSALS_SEED'];

if (said !== undefined) {
  const seed = Number(said);
  if (!Number.isInteger(seed)) throw new Error(`PROPOSALS_SEED is ${said}, expected a whole number.`);
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed });
}
