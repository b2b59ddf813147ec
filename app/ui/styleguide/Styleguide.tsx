import type { ReactNode } from "react";
import { Button, ButtonLink } from "../Button";
import { EmptyState } from "../EmptyState";
import { CheckField, Field } from "../Field";
import { Icon, type IconName } from "../Icon";
import { ItemForm } from "../items/ItemForm";
import { Line, type Station } from "../Line";
import { Notice } from "../Notice";
import { Progress } from "../Progress";
import { StepPicture } from "../StepPicture";
import { Wordmark } from "../Wordmark";
import { LazyWorksheet } from "../worksheets/LazyWorksheet";
import { question, sheet, sheetValues, states } from "./samples";

const ICONS: IconName[] = ["tick", "ring", "up", "down", "next", "menu", "close", "info", "warning"];

const COLOURS = [
  "paper",
  "sheet",
  "shade",
  "ink",
  "ink-soft",
  "rule",
  "edge",
  "spruce",
  "spruce-wash",
  "signal",
  "mark",
];

const STATIONS: Station[] = [
  { label: "Understanding AI", state: "done", note: "36 minutes" },
  { label: "Protecting data", state: "current", note: "35 minutes" },
  { label: "Datenschutzfolgenabschätzungen", state: "open", note: "a long German word" },
];

/**
 * Every component of `app/ui` in all its states, in one theme: what there is to build a page from. The texts are samples, so they
 * are in English only.
 */
export function Styleguide({ theme }: { theme: "light" | "dark" }) {
  const id = (name: string) => `${theme}-${name}`;
  return (
    <div className={`specimen theme-${theme}`} data-theme={theme}>
      <h2>{theme === "light" ? "Light" : "Dark"}</h2>
      <Specimen name="Wordmark" use="Head of every page.">
        <Wordmark label="KI-fit" />
      </Specimen>
      <Specimen
        name="Colours"
        use="Tokens, never values: var(--spruce). Spruce leads and says “right”; signal says “not yet”."
      >
        <ul className="swatches">
          {COLOURS.map((colour) => (
            <li key={colour}>
              <span className={`swatch swatch-${colour}`} />
              {colour}
            </li>
          ))}
        </ul>
      </Specimen>
      <Specimen name="Type" use="Schibsted for the interface, Literata to read.">
        <h3>A heading of the third order</h3>
        <p className="lead">
          A lead is set in the reading face, a little larger, at most 65 characters wide.
        </p>
        <p>
          Text of the interface, <a href="#main">a link to the top</a>,{" "}
          <span className="soft">second text</span>, <span className="small">small text</span> and{" "}
          <code>code</code>.
        </p>
      </Specimen>
      <Specimen name="Icon" use="Decoration beside a word.">
        <p className="cluster">
          {ICONS.map((icon) => (
            <Icon key={icon} name={icon} />
          ))}
        </p>
      </Specimen>
      <Specimen name="Button" use="One primary a screen.">
        <p className="cluster">
          <Button kind="primary" type="button">
            Primary
          </Button>
          <Button type="button">Plain</Button>
          <Button kind="quiet" type="button">
            Quiet
          </Button>
          <Button kind="danger" type="button">
            Danger
          </Button>
          <Button type="button" disabled>
            Disabled
          </Button>
          <ButtonLink to="/styleguide">A link</ButtonLink>
        </p>
      </Specimen>
      <Specimen name="Field" use="Label above, hint and error between label and control.">
        <div className="stack">
          <Field id={id("empty")} name={id("empty")} label="Empty" hint="What is meant, in a few words." />
          <Field id={id("filled")} name={id("filled")} label="Filled" defaultValue="Erika Muster" />
          <Field
            id={id("wrong")}
            name={id("wrong")}
            label="Refused"
            defaultValue="erika@"
            error="This is no address."
          />
          <CheckField id={id("check")} name={id("check")} label="A box that is ticked" defaultChecked />
          <CheckField type="radio" id={id("one")} name={id("radio")} label="A chosen option" defaultChecked />
          <CheckField type="radio" id={id("two")} name={id("radio")} label="Another option" />
        </div>
      </Specimen>
      <Specimen name="Notice" use="A message in the page.">
        <div className="stack">
          <Notice title="Information">Something to know.</Notice>
          <Notice kind="success" title="Success">
            Something is done.
          </Notice>
          <Notice kind="warning" title="Warning">
            Something to mind.
          </Notice>
        </div>
      </Specimen>
      <Specimen name="Progress" use="How much is done, in words too.">
        <div className="stack">
          <Progress label="Nothing yet" value={0} max={12} />
          <Progress label="On the way" value={5} max={12} />
          <Progress label="Finished" value={12} max={12} />
        </div>
      </Specimen>
      <Specimen name="Line" use="A way with stations: thick where one has been, thin where one still goes.">
        <div className="stack-loose">
          <Line label={id("vertical")} stations={STATIONS} />
          <Line label={id("horizontal")} stations={STATIONS} orientation="horizontal" />
          <Line label={id("compact")} stations={STATIONS} compact />
        </div>
      </Specimen>
      <Specimen name="StepPicture" use="The five steps, stretches of one line.">
        <p className="pictures">
          {[1, 2, 3, 4, 5].map((step) => (
            <StepPicture key={step} step={step} />
          ))}
        </p>
      </Specimen>
      <Specimen name="EmptyState" use="Nothing here yet: why, and what to do.">
        <EmptyState title="No courses yet" text="The first ones will stand here soon.">
          <ButtonLink to="/courses">See all courses</ButtonLink>
        </EmptyState>
      </Specimen>
      {Object.entries(states).map(([name, state], index) => (
        <Specimen key={name} name={`ItemForm, ${name}`} use="A question of a lesson.">
          <ItemForm
            item={{ ...question, id: id(`question-${index}`) }}
            state={state}
            seed="styleguide"
            action="/styleguide"
            mode="practice"
            number={index + (theme === "light" ? 1 : 4)}
          />
        </Specimen>
      ))}
      <Specimen name="Worksheet, of a visitor" use="What a learner builds: fields, results, a chart, advice.">
        <LazyWorksheet
          sheet={{ ...sheet, id: id("sheet"), title: `${sheet.title}, ${theme}` }}
          state={undefined}
          action="/styleguide"
          signedIn={false}
          reply={{ sheet: id("sheet"), values: sheetValues, said: "calculated" }}
        />
      </Specimen>
      <Specimen name="Worksheet, changed elsewhere" use="Both versions, until the learner has decided.">
        <LazyWorksheet
          sheet={{
            ...sheet,
            parts: sheet.parts.slice(0, 3),
            id: id("sheet-conflict"),
            title: `${sheet.title}, changed elsewhere, ${theme}`,
          }}
          state={undefined}
          action="/styleguide"
          signedIn
          reply={{
            sheet: id("sheet-conflict"),
            values: sheetValues,
            said: "conflict",
            state: { values: { saved: "12", purpose: "Offers" }, revision: 3, savedAt: null },
          }}
        />
      </Specimen>
    </div>
  );
}

function Specimen({ name, use, children }: { name: string; use: string; children: ReactNode }) {
  return (
    <section className="specimen-part">
      <h3>{name}</h3>
      <p className="soft small">{use}</p>
      {children}
    </section>
  );
}
