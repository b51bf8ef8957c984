/** One thing that Ajv says of a structure. */
export interface StructureError {
  /** JSON pointer to the structure, `""` for the root. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly missingProperty?: string; readonly additionalProperty?: string; readonly type?: string };
}

/** A check compiled by Ajv: true, or false with the errors of the last call at the function itself. */
export interface ValidateStructure {
  (data: unknown): boolean;
  errors?: readonly StructureError[] | null;
}
