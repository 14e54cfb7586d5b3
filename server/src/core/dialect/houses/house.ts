/** What one house of templates writes otherwise than all others, beyond what recognisers understand of any template. */
export interface House {
  readonly id: string;
  /** Whose templates these are, and where they stand. */
  readonly about: string;
  /**
   * The ways of a template, by its path relative to the workspace folder; undefined for one of another house.
   */
  readonly waysOf: (path: string) => Ways | undefined;
  /** Whether a path is that of a document of this house, never of a template, however it is called. */
  readonly isDocument?: (path: string) => boolean;
  /** Whether a document stands where, and is called as, those of one of the house's templates are; undefined for another template. */
  readonly isFor?: (template: string, document: string) => boolean | undefined;
  /** What its tool asks of documents where a repository has no template of its own for them. */
  readonly forms?: readonly HouseForm[];
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** How a template of a house is to be read. */
export interface Ways {
  /** Marks in brackets that are no placeholders. */
  readonly labels?: RegExp;
  /** A tool fills the template in, and keeps what it says: only placeholders and comments are to be replaced, and no field is asked for. */
  readonly keepsProse?: true;
  /** Its sections are samples: none of them is asked for. */
  readonly isSample?: true;
  /** Keys of headings of which a document has any, once or more, where the template has one of them. */
  readonly alike?: readonly string[];
}

/** A template that comes with the extension, for the documents of a house. */
export interface HouseForm {
  /** Its file is called so in `server/templates`. */
  readonly id: string;
  readonly name: string;
  /** The documents' paths, relative to the workspace folder. */
  readonly documents: RegExp;
  readonly ways?: Ways;
  /** Others may well have files at such paths: the text is to show that it is one of the house's. */
  readonly isPlainPath?: true;
}
