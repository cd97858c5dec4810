/** Runs tasks of one kind one after the other, so that reading, changing and writing back never interleave. */
export function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined); // the asker hears of the failure; the next task must run all the same
    return next;
  };
}
