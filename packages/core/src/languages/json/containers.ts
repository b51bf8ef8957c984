import { MAX_DEPTH } from "../../syntax/problem.ts";
import { isFull } from "../../syntax/problem-list.ts";
import { type ArrayNode, MemberNode, type ObjectNode, ScalarNode } from "./nodes.ts";
import type { JsonProblems } from "./problems.ts";
import type { JsonScalar, JsonValue } from "./syntax-tree.ts";

export type Container = ObjectNode | ArrayNode;

/** Puts the values that are read where they belong, and knows what is open. */
export class JsonTree {
  root: JsonValue | undefined = undefined;
  /** The innermost open container. */
  container: Container | undefined = undefined;
  /** Takes the values that belong to no member; it stands in no object. */
  private readonly nobody = new MemberNode("", 0, 0);
  /** The member of `container` whose value is awaited or was read last. */
  member: MemberNode = this.nobody;
  /** The containers around `container`, and the members of theirs that it stands in. */
  private readonly outer: (Container | undefined)[] = [];
  private readonly outerMembers: MemberNode[] = [];
  private readonly problems: JsonProblems;
  private tooDeep = false;
  /** How many of the open containers are objects. */
  private objects = 0;

  constructor(problems: JsonProblems) {
    this.problems = problems;
  }

  /** How many containers are open. */
  get depth(): number {
    return this.outer.length;
  }

  addScalar(kind: JsonScalar["kind"], value: string, start: number, end: number): void {
    this.attach(new ScalarNode(kind, value, start, end), end);
  }

  /** Names are read only directly in objects. */
  addMember(name: string, start: number, end: number): void {
    this.member = new MemberNode(name, start, end);
    this.keep((this.container as ObjectNode).members, this.member);
  }

  /** Gives the member at hand, whose value is still to come, another name. */
  renameMember(name: string, start: number, end: number): void {
    (this.container as ObjectNode).members.pop();
    this.addMember(name, start, end);
  }

  /** The scalar that was read last, where it stands directly in the container at hand. */
  get lastScalar(): JsonScalar | undefined {
    const { container } = this;
    const value = container?.kind === "array" ? container.elements[container.elements.length - 1] : this.member.value;
    return value === undefined || value.kind === "object" || value.kind === "array" ? undefined : value;
  }

  /** Puts another string in the place of the scalar that was read last. */
  replaceScalar(value: string, start: number, end: number): void {
    if (this.container?.kind === "array") this.container.elements.pop();
    this.addScalar("string", value, start, end);
  }

  /** What is read next as a value is not kept: it belongs to no member. */
  addNameless(): void {
    this.nobody.value = undefined;
    this.member = this.nobody;
  }

  open(node: Container): void {
    if (this.outer.length < MAX_DEPTH) this.attach(node, node.end);
    else if (!this.tooDeep) {
      this.tooDeep = true;
      this.problems.tooDeep(node.start, MAX_DEPTH);
    }
    this.outer.push(this.container);
    this.outerMembers.push(this.member);
    if (node.kind === "object") this.objects++;
    this.container = node;
    this.member = this.nobody;
  }

  /** Ends `container`, the innermost open one, at `end`, where its closing bracket ends or where one is missing. */
  close(container: Container, end: number, closed: boolean): void {
    if (container.kind === "object") this.objects--;
    container.end = end;
    container.closed = closed;
    this.container = this.outer.pop();
    // There is one for each open container.
    this.member = this.outerMembers.pop() as MemberNode;
    this.member.end = end;
  }

  /** The open containers, outermost first, without the `count` outermost. */
  openFrom(count: number): Container[] {
    const open = this.outer.slice(count + 1);
    open.push(this.container);
    return open.filter((node) => node !== undefined);
  }

  /** How many containers stand around the innermost one of the other kind than `container`; -1 where none is open. */
  outsideOf(kind: Container["kind"]): number {
    const count = kind === "object" ? this.objects : this.outer.length - this.objects;
    if (count === 0) return -1;
    return this.outer.findLastIndex((node) => node?.kind === kind) - 1;
  }

  /** Of a text that is given up only the last of each container is kept. */
  private keep<Part>(parts: Part[], part: Part): void {
    if (parts.length > 0 && isFull(this.problems.list)) parts[parts.length - 1] = part;
    else parts.push(part);
  }

  private attach(value: JsonValue, end: number): void {
    const container = this.container;
    if (container === undefined) this.root = value;
    else if (container.kind === "array") this.keep(container.elements, value);
    else {
      this.member.value = value;
      this.member.end = end;
    }
  }
}
