import { Link, useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { Field } from "../Field";
import { useLanguage } from "../language";
import { authorTexts } from "../messages/author";
import { editorTexts } from "../messages/editor";

type Picture = { name: string; url: string };
type Props = {
  courseId: string;
  folder: string;
  pictures: Picture[];
  onUpload: (picture: Picture) => void;
  /** Puts a tag where one writes. */
  onInsert: (tag: string) => void;
};

type Answer = { path: string; url: string } | { refused: Reply };

/** Puts a picture into the text, a new one or one of the lesson's, never without saying what it shows. */
export function PictureField({ courseId, folder, pictures, onUpload, onInsert }: Props) {
  const { texts } = useLanguage();
  const words = texts(editorTexts).picture;
  const author = texts(authorTexts);
  const fetcher = useFetcher<Answer>();
  const [alt, setAlt] = useState("");
  const [chosen, setChosen] = useState("");
  const [asked, setAsked] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const heard = useRef(fetcher.data);
  const refused = fetcher.data && "refused" in fetcher.data ? fetcher.data.refused : undefined;
  const problems = useProblems(refused, undefined, author.problems);
  const address = `/author/${courseId}/pictures`;

  const put = (name: string) => {
    onInsert(`<Figure src="${name}" alt="${alt.replaceAll('"', "“")}" />`);
    setAlt("");
    setAsked(false);
    if (file.current) file.current.value = "";
  };
  // What is put into the text belongs to the answer that came, not to what is drawn anew.
  const latest = useRef({ put, onUpload });
  latest.current = { put, onUpload };
  useEffect(() => {
    const { data } = fetcher;
    if (!data || data === heard.current) return;
    heard.current = data;
    if (!("path" in data)) return;
    const name = data.path.split("/")[1] ?? "";
    latest.current.onUpload({ name, url: data.url });
    latest.current.put(name);
  }, [fetcher]);

  const add = () => {
    setAsked(true);
    if (alt.trim() === "") return;
    const sent = file.current?.files?.[0];
    if (!sent) {
      if (chosen) put(chosen);
      return;
    }
    const form = new FormData();
    for (const [name, value] of Object.entries({ intent: "upload", from: "editor", folder, name: sent.name }))
      form.append(name, value);
    form.append("file", sent);
    fetcher.submit(form, { method: "post", action: address, encType: "multipart/form-data" });
  };

  return (
    <details className="author-picture">
      <summary>{words.insert}</summary>
      <div className="form from-script">
        {pictures.length > 0 ? (
          <Field
            as="select"
            label={words.choose}
            name="chosen"
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">–</option>
            {pictures.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Field>
        ) : (
          <p className="small soft">{words.none}</p>
        )}
        <div className="field">
          <label htmlFor="new-picture">{words.upload}</label>
          <div className="field-hint" id="new-picture-hint">
            {words.fileHint}
          </div>
          {problems.of("file") ? <p className="field-error">{problems.of("file")}</p> : null}
          <input
            ref={file}
            id="new-picture"
            type="file"
            className="input"
            accept="image/png,image/jpeg,image/webp"
            aria-describedby="new-picture-hint"
          />
        </div>
        <Field
          label={words.alt}
          hint={words.altHint}
          name="alt"
          value={alt}
          maxLength={500}
          onChange={(event) => setAlt(event.currentTarget.value)}
          error={asked && alt.trim() === "" ? words.altMissing : null}
        />
        <div>
          <Button type="button" onClick={add} aria-disabled={fetcher.state !== "idle" || undefined}>
            {words.add}
          </Button>
        </div>
      </div>
      <p className="small">
        <Link to={`${address}?folder=${folder}`}>{words.manage}</Link>
      </p>
    </details>
  );
}
