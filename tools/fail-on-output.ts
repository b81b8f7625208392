import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A test that prints, or makes the code print, fails: output is either a result or a defect. */
const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const;

beforeEach(() => {
  for (const method of METHODS) vi.spyOn(console, method);
});

afterEach(() => {
  for (const method of METHODS) {
    expect(vi.mocked(console[method]).mock.calls, `console.${method}`).toEqual([]);
  }
  vi.restoreAllMocks();
});
