import { describe, expect, it } from 'vitest';
import { createRestlessClock, createTokenBucket } from '../../entrypoints/content/token-bucket.ts';

describe('createTokenBucket', () => {
  it('gives its capacity at once, then one in each interval', () => {
    const bucket = createTokenBucket({ capacity: 2, refillMs: 1000 });
    expect([bucket.take(0), bucket.take(0), bucket.take(0), bucket.take(0)]).toEqual([0, 0, 1000, 2000]);
  });

  it('recovers while nothing is taken, up to its capacity', () => {
    const bucket = createTokenBucket({ capacity: 2, refillMs: 1000 });
    for (let i = 0; i < 3; i += 1) bucket.take(0);
    expect(bucket.take(2000)).toBe(0);
    expect([bucket.take(100_000), bucket.take(100_000), bucket.take(100_000)]).toEqual([0, 0, 1000]);
  });

  it('is not confused by a clock that goes back', () => {
    const bucket = createTokenBucket({ capacity: 1, refillMs: 1000 });
    expect([bucket.take(5000), bucket.take(0)]).toEqual([0, 1000]);
  });
});

describe('createRestlessClock', () => {
  it('tells when something has gone on without a pause', () => {
    const clock = createRestlessClock({ limitMs: 5000, pauseMs: 1500 });
    const told = Array.from({ length: 6 }, (_, second) => clock.note(second * 1000));
    expect(told).toEqual([false, false, false, false, false, true]);
  });

  it('begins anew after a pause, and when it is told to', () => {
    const clock = createRestlessClock({ limitMs: 1000, pauseMs: 500 });
    expect([clock.note(0), clock.note(400), clock.note(2000), clock.note(2400)]).toEqual([false, false, false, false]);
    clock.reset();
    expect([clock.note(2800), clock.note(3200), clock.note(3600), clock.note(4000)]).toEqual([false, false, false, true]);
  });
});
