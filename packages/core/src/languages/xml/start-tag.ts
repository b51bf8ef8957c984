import type { Attribute } from "../../syntax/tree.ts";

/** The attributes of one start tag, and how the tag ends. */
export class StartTag {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  attributes: Attribute[] = [];
  /** Filled from the ninth attribute on, so that a duplicate is found in no time. */
  byName: Map<string, Attribute> | undefined = undefined;
  end: number;
  selfClosing = false;
  unfinished = false;
  /** An attribute took the end of the tag with it, which is reported. */
  lostEnd = false;
  /** Something that is reported stands directly behind the name, and may be a part of it. */
  hasOddName = false;

  constructor(name: string, nameStart: number, nameEnd: number) {
    this.name = name;
    this.nameStart = nameStart;
    this.nameEnd = nameEnd;
    this.end = nameEnd;
  }
}
