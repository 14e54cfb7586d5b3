/** What a client may send as `initializationOptions`. */
export interface InitializationOptions {
  /** False while the user has not said to trust what is open: git is not run then. */
  readonly trusted?: boolean;
  /** False where the editor has symbols for all headings already, and would show each heading twice. */
  readonly documentSymbols?: boolean;
  /** False where the client wants to be sent what is wrong with its documents, although it can ask. */
  readonly pullDiagnostics?: boolean;
  /** How many characters of an inlay hint the editor shows, so that it is cut behind a word. */
  readonly inlayHintLength?: number;
  /** Whether the client has the command `proposals.changeStatus`, which a code lens may run with the document's URI. */
  readonly statusCommand?: boolean;
  /** Whether the client has the command `proposals.migrate`, which a code lens may run. */
  readonly migrateCommand?: boolean;
  /** Absolute path of a folder of the client's for what the server can make again; the machine's usual place for that where none is named. */
  readonly cacheFolder?: string;
  /** What messages are called in the client's language, by what they are in English, where the server cannot read that. */
  readonly translations?: Readonly<Record<string, string>>;
  /** Whether the client answers `proposals/listFolder` and the other requests for files that are not on this machine's disk. */
  readonly files?: boolean;
  /** Whether the client has the command `proposals.nextGap`, which a completion of a whole template may run. */
  readonly gapCommand?: boolean;
}

/** `proposals/trusted`, a notification without parameters from the client: the user trusts what is open from now on. */
export const TRUSTED_NOTIFICATION = 'proposals/trusted';
