import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const check = (version: string) => spawnSync(process.execPath, ['cli/check-node.mjs', version], { encoding: 'utf8' });

describe('check-node', () => {
  it.each(['20.19.2', '22.17.1', '18.0.0'])('says what to install under Node %s', (version) => {
    const { status, stderr, stdout } = check(version);
    expect(status).toBe(2);
    expect(stderr).toContain(`this is Node ${version}`);
    expect(stderr).toContain('install Node 24');
    expect(stdout).toBe('');
  });

  it.each(['22.18.0', '24.21.0', '26.0.1'])('lets Node %s pass without a word', (version) => {
    const { status, stderr } = check(version);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
