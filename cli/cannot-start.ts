/** A command that could not start: no file, a bad option, no browser. Its message says what to do; the exit code is 2. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
