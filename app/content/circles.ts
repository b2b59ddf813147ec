/**
 * Whether a way leads from an id to another one, by what each id needs first. From an id to itself it is a circle.
 * @param needs id → the ids that it names; one that is not there names none
 */
export function leadsTo(needs: ReadonlyMap<string, readonly string[]>, id: string, to: string): boolean {
  const seen = new Set<string>();
  const leads = (at: string): boolean =>
    (needs.get(at) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return leads(next);
    });
  return leads(id);
}
