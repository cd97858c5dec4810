import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '../../entrypoints/background/commands.ts';

describe('runCommand', () => {
  const send = vi.fn(async (_tab: number, _message: unknown, _options?: unknown) => ({ ok: true, value: true }) as unknown);

  beforeEach(() => {
    fakeBrowser.reset();
    send.mockClear();
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(send as never);
  });

  it.each([
    ['next-mark', { name: 'stepMark', params: { direction: 1 } }],
    ['previous-mark', { name: 'stepMark', params: { direction: -1 } }],
    ['toggle-marks', { name: 'toggleMarks', params: {} }],
  ])('%s asks the page of the tab', async (command, message) => {
    await runCommand(command, { id: 7 });
    expect(send.mock.calls.map(([tab, sent]) => [tab, sent])).toEqual([[7, message]]);
  });

  it('does nothing where no script of ours runs', async () => {
    send.mockRejectedValueOnce(new Error('Receiving end does not exist'));
    await expect(runCommand('next-mark', { id: 7 })).resolves.toBeUndefined();
  });

  it('does nothing for a command that there is not', async () => {
    await runCommand('self-destruct', { id: 7 });
    expect(send).not.toHaveBeenCalled();
  });
});
