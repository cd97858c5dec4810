import { describe, expect, it } from 'vitest';
import { launchError } from '../../cli/launch-extension.ts';

describe('launchError', () => {
  it('gives the words of the browser out of the log of the driver', () => {
    const message =
      'browserType.launchPersistentContext: Target page, context or browser has been closed\nBrowser logs:\n' +
      '  - [pid=1][err] [1:1:1122/071716.7:ERROR:dbus/bus.cc:408] Failed to connect to the bus\n' +
      '  - [pid=1][err] [1:1:1122/071716.761396:ERROR:ui/ozone/platform/x11/ozone_platform_x11.cc:257] Missing X server or $DISPLAY\n' +
      '  - [pid=1][err] [1:1:1122/071716.761898:ERROR:ui/aura/env.cc:253] The platform failed to initialize.  Exiting.\n';
    expect(launchError(message)).toBe('Missing X server or $DISPLAY The platform failed to initialize.  Exiting.');
  });

  it('gives the first line where the browser said nothing', () => {
    expect(launchError('spawn EACCES\nmore')).toBe('spawn EACCES');
  });
});
