// The worker of the playground: the core and what the language server knows, asked by the page through messages.
import { answersFor } from "./answers.ts";
import type { Answer, Question } from "./protocol.ts";

/** What a worker has of the global scope, as far as it is used here. */
interface WorkerScope {
  postMessage(message: Answer): void;
  onmessage: ((event: MessageEvent<Question>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const answers = answersFor(import.meta.env.BASE_URL);

scope.onmessage = async ({ data: { id, name, ask } }) => {
  try {
    const answer = await (answers[name] as (ask: unknown) => Promise<unknown>)(ask);
    scope.postMessage({ id, answer });
  } catch (error) {
    scope.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
};
