/** Work of which one run at a time is done. */
export interface NewestOnly {
  /** Asks for a run; while one is done, all that ask wait for one more. */
  run(): Promise<void>;
  /** Whether a run is being done, or waits. */
  readonly isBusy: boolean;
}

/** @param work is told by `isStale` whether another run waits, so that its result would be of no use */
export function newestOnly(work: (isStale: () => boolean) => Promise<void>): NewestOnly {
  let isRunning = false;
  let isStale = false;
  return {
    get isBusy() {
      return isRunning || isStale;
    },
    async run() {
      isStale = true;
      if (isRunning) return;
      isRunning = true;
      try {
        while (isStale) {
          isStale = false;
          await work(() => isStale);
        }
      } finally {
        isRunning = false;
      }
    },
  };
}
