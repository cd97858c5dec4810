import { parseArgs } from 'node:util';
import { CannotStart } from './cannot-start.ts';
import { FoundWrong } from './found-wrong.ts';

/** Exit codes of every command. */
export const EXIT = { done: 0, foundWrong: 1, cannotStart: 2 } as const;

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

export interface GivenArguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Arguments by their names; throws `CannotStart` for an option that isn't known, with the usage. */
export function parseArguments(args: readonly string[], given: { options: Options; usage: string }): GivenArguments {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: given.options, allowPositionals: true, strict: true });
    return { values: values as GivenArguments['values'], positionals };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\.\s|\n/)[0] ?? '') : String(error);
    throw new CannotStart(`${reason}.\n${given.usage}`);
  }
}

/** Runs a command and sets the exit code; what goes wrong is one plain message on stderr. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = error instanceof CannotStart ? EXIT.cannotStart : EXIT.foundWrong;
    // Anything else is a mistake of ours: whoever mends it wants to see where.
    console.error(error instanceof CannotStart || error instanceof FoundWrong ? error.message : error);
  }
}
