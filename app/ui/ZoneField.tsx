import { Field } from "./Field";
import { useLanguage } from "./language";
import { zoneTexts } from "./messages/zones";

export type ZoneRegion = { region: string; zones: { id: string; place: string }[] };

/** A time zone to choose, by part of the world and place. `zones` comes from the page's loader: not every browser has the list. */
export function ZoneField({
  zones,
  value,
  hint,
  error,
}: {
  zones: readonly ZoneRegion[];
  value: string;
  hint: string;
  error: string | null;
}) {
  const { texts } = useLanguage();
  const words = texts(zoneTexts);
  const regions: Record<string, string> = words.regions;
  const isListed = zones.some(({ zones: inside }) => inside.some(({ id }) => id === value));
  return (
    <Field as="select" label={words.label} name="timeZone" hint={hint} defaultValue={value} error={error}>
      {/* One that newer lists call otherwise stays chosen until another one is. */}
      {isListed ? null : <option value={value}>{value}</option>}
      {zones.map(({ region, zones: inside }) => (
        <optgroup key={region} label={regions[region] ?? region}>
          {inside.map(({ id, place }) => (
            <option key={id} value={id}>
              {place}
            </option>
          ))}
        </optgroup>
      ))}
    </Field>
  );
}
