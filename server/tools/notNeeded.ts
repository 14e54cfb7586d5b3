// In the bundle in place of what the SDK of the Model Context Protocol loads for schemas of other kinds than ours: Ajv, which checks what a client
// is asked to have filled in (nothing is), and the third version of Zod with its way to JSON Schema (ours are of the fourth).
function notNeeded(): never {
  throw new Error('This part of the Model Context Protocol is not in the bundle.');
}

export default notNeeded;
export { notNeeded as object, notNeeded as zodToJsonSchema };
