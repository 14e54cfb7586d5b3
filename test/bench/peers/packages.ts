/** Another program that does some of the same, as an npm package. */
export interface PeerPackage {
  readonly name: string;
  readonly version: string;
  /** It comes as machine code for some machines only; where there is none it is left out. */
  readonly isOptional?: boolean;
}

/** What `npm run bench:peers` installs, in exact versions. `markdown-it` is what VS Code's Markdown server asks its client to parse with. */
export const PEER_PACKAGES: readonly PeerPackage[] = [
  { name: 'rumdl', version: '0.2.75' },
  { name: '@jackchuka/mdschema-linux-x64', version: '0.15.4', isOptional: true },
  { name: 'markdownlint-cli2', version: '0.24.1' },
  { name: 'remark-cli', version: '12.0.1' },
  { name: 'remark-preset-lint-recommended', version: '7.0.1' },
  { name: 'vscode-markdown-languageserver', version: '0.5.0' },
  { name: 'markdown-it', version: '15.0.3' },
];
