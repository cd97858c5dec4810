/** What a command was given is wrong: an invalid pack. Its message says where and what to do; the exit code is 1. */
export class FoundWrong extends Error {
  override name = 'FoundWrong';
}
