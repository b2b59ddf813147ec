/** The signal of a request that nobody calls off. */
const NEVER = {
  aborted: false,
  addEventListener() {},
  removeEventListener() {},
  throwIfAborted() {},
} as unknown as AbortSignal;

const Native = globalThis.Request;

/**
 * A request that cannot be called off. Remix copies a request several times before a loader sees it, and Node ties each
 * copy to the one before by a weak reference and a finaliser, which only a full garbage collection clears away: a third of
 * a lesson page's cost. Nothing here waits for anything that a visitor who left could cut short.
 */
class PlainRequest extends Native {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input, init && !(init instanceof Native) ? { ...init, signal: undefined } : init);
  }

  override get signal(): AbortSignal {
    return NEVER;
  }
}

/** Has Remix make its requests as `PlainRequest`s; call once, before the first one. */
export function usePlainRequests(): void {
  globalThis.Request = PlainRequest;
}
