/** The bundler, and a plugin in the tests, give a Markdown file as its text. */
declare module '*.md' {
  const text: string;
  export default text;
}
