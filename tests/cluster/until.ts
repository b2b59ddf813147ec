/**
 * Asks again and again until the answer is not null: what runs beside us tells nobody when it is ready.
 * @throws Error that names what did not come about within the time.
 */
export function until<Found>(
  what: string,
  ask: () => Promise<Found | null>,
  { every = 200, within = 90_000 } = {},
): Promise<Found> {
  const given = performance.now() + within;
  return new Promise((resolve, reject) => {
    const next = (): void => {
      ask()
        .catch(() => null)
        .then((found) => {
          if (found !== null) resolve(found);
          else if (performance.now() > given) reject(new Error(`After ${within} ms not yet: ${what}.`));
          else setTimeout(next, every);
        });
    };
    next();
  });
}

/** What a service answers, or null if it does not answer, or not with 200. */
export async function asked<Body>(url: string): Promise<Body | null> {
  const reply = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  const body = (await reply.json()) as Body;
  return reply.ok ? body : null;
}
