import { expect, it } from "vitest";
import { fieldCalled } from "../../src/vocabulary/field-aliases.ts";
import { optionalField } from "../../src/vocabulary/generated/vocabulary.ts";
import { automaticField } from "../../src/vocabulary/optional-fields.ts";

it.each(optionalField.values)("%s goes by no name of another field", (field) => {
  expect(fieldCalled(field.toLowerCase())).toBeUndefined();
  expect(automaticField(field)).toBeUndefined();
});
