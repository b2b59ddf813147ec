import { Form } from "@remix-run/react";
import { Button } from "../Button";
import { Field } from "../Field";
import { useLanguage } from "../language";
import { searchTexts } from "../messages/search";

/** Where one says what to look for. The pointer stands in it from the start, since nobody comes here for anything else. */
export function SearchForm({ query }: { query: string }) {
  const { texts } = useLanguage();
  const words = texts(searchTexts);
  return (
    <search>
      <Form method="get" action="/search" className="search-form">
        <Field
          label={words.label}
          hint={words.hint}
          name="q"
          type="search"
          defaultValue={query}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
          autoFocus={query === ""}
        />
        <Button>{words.submit}</Button>
        <p className="soft search-keys">{words.keys}</p>
      </Form>
    </search>
  );
}
