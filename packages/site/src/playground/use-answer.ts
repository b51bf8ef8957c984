import { type Ref, shallowRef, watch } from "vue";

/**
 * What a question about the document is answered with, asked again whenever what is watched is another. An answer that is
 * overtaken is dropped.
 */
export function useAnswer<Answer>(
  watched: () => unknown,
  ask: () => Promise<Answer>,
  fault: Ref<string>,
): Ref<Answer | undefined> {
  const answer = shallowRef<Answer>();
  let newest = 0;
  watch(
    watched,
    async () => {
      const number = ++newest;
      try {
        const given = await ask();
        if (number === newest) answer.value = given;
      } catch (error) {
        fault.value = error instanceof Error ? error.message : String(error);
      }
    },
    { immediate: true },
  );
  return answer;
}
