/** The package's own; a test compares the two. Read at every start, so it costs no look into a file. */
export const version = "0.1.0";
