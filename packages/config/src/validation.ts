/** One thing that Ajv says of a configuration. */
export interface ValidationError {
  /** JSON pointer to the value, `""` for the whole. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: {
    readonly additionalProperty?: string;
    readonly missingProperty?: string;
    readonly allowedValues?: readonly unknown[];
    readonly type?: string | readonly string[];
    readonly limit?: number;
  };
}

/** A check compiled by Ajv: true, or false with the errors of the last call at the function itself. */
export interface ValidateConfiguration {
  (data: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}
