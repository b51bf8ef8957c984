/** A part of an address as people read it. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    // A percent sign that is none of an encoding stands for itself.
    if (error instanceof URIError) return text;
    throw error;
  }
}
