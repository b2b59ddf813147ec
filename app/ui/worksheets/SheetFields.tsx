import type { SheetField, SheetPart, SheetRow } from "~/content/worksheet";
import { Field } from "../Field";
import { Inline } from "../items/parts";
import { useLanguage } from "../language";
import { worksheetTexts } from "../messages/worksheets";
import type { Typed } from "./values";

/** What the fields of a worksheet share. `problems` are messages by the name of a field. */
export type FormAround = {
  sheetId: string;
  fields: Map<string, SheetField>;
  /** What stands in the fields when the form is made. */
  start: Typed;
  problems: Record<string, string>;
};

export const fieldId = (sheetId: string, name: string): string => `${sheetId}-${name.replaceAll(".", "-")}`;

type Entry = Extract<SheetPart, { kind: "entry" }>;

/** One entry: a line, several lines, a number, a date, or a choice from a list. */
export function EntryField({ part, around }: { part: Entry; around: FormAround }) {
  const { texts } = useLanguage();
  const words = texts(worksheetTexts);
  const field = around.fields.get(part.name);
  if (!field) return null;
  const shared = {
    label: (
      <>
        <Inline html={part.label} />
        {field.unit ? <span className="soft"> ({field.unit})</span> : null}
      </>
    ),
    name: field.name,
    id: fieldId(around.sheetId, field.name),
    hint: part.example ? words.example(part.example) : undefined,
    error: around.problems[field.name] ?? null,
    defaultValue: around.start[field.name] ?? "",
  };
  if (field.kind === "long") return <Field as="textarea" {...shared} maxLength={field.longest} rows={4} />;
  if (field.kind === "choice") {
    return (
      <Field as="select" {...shared}>
        <Choices field={field} />
      </Field>
    );
  }
  return <Field {...shared} {...inputOf(field)} />;
}

const inputOf = ({ kind, longest }: SheetField) =>
  kind === "date"
    ? ({ type: "date" } as const)
    : ({
        type: "text",
        inputMode: kind === "number" ? "decimal" : undefined,
        autoComplete: "off",
        maxLength: longest,
      } as const);

function Choices({ field }: { field: SheetField }) {
  const { t } = useLanguage();
  return (
    <>
      <option value="">{t.items.choose}</option>
      {field.options?.map((option, index) => (
        <option key={option} value={index + 1}>
          {option}
        </option>
      ))}
    </>
  );
}

type Grid = Extract<SheetPart, { kind: "grid" }>;

/** A table to fill; on narrow screens each row is a block with the columns below each other. */
export function GridFields({ part, around }: { part: Grid; around: FormAround }) {
  const row = (id: string, head: React.ReactNode) => (
    <tr key={id}>
      <th scope="row">{head}</th>
      {part.columns.map((column) => (
        <Cell key={column.id} name={`${part.id}.${id}.${column.id}`} column={column} around={around} />
      ))}
    </tr>
  );
  return (
    <table className="sheet-grid">
      {part.caption ? (
        <caption>
          <Inline html={part.caption} />
        </caption>
      ) : null}
      <thead>
        <tr>
          <td />
          {part.columns.map((column) => (
            <th scope="col" key={column.id}>
              <Inline html={column.label} />
              <Unit grid={part} column={column} around={around} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.rows.map(({ id, label }) => row(id, <Inline html={label} />))}
        {part.own.map((id) => row(id, <OwnRowName name={`${part.id}.${id}`} around={around} />))}
      </tbody>
    </table>
  );
}

function OwnRowName({ name, around }: { name: string; around: FormAround }) {
  return (
    <>
      <label className="sheet-own" htmlFor={fieldId(around.sheetId, name)}>
        {around.fields.get(name)?.label}
      </label>
      <Input name={name} around={around} labelled />
    </>
  );
}

function Unit({ grid, column, around }: { grid: Grid; column: SheetRow; around: FormAround }) {
  const row = grid.rows[0]?.id ?? grid.own[0] ?? "";
  const unit = around.fields.get(`${grid.id}.${row}.${column.id}`)?.unit;
  return unit ? <span className="soft"> ({unit})</span> : null;
}

function Cell({ name, column, around }: { name: string; column: SheetRow; around: FormAround }) {
  return (
    <td>
      <span className="sheet-cell-label" aria-hidden="true">
        <Inline html={column.label} />
      </span>
      <Input name={name} around={around} />
    </td>
  );
}

/** A cell is named by its row and its column, unless a label stands with it. */
function Input({ name, around, labelled = false }: { name: string; around: FormAround; labelled?: boolean }) {
  const field = around.fields.get(name);
  if (!field) return null;
  const id = fieldId(around.sheetId, name);
  const problem = around.problems[name];
  const shared = {
    id,
    name,
    className: "input",
    "aria-label": labelled ? undefined : field.unit ? `${field.label} (${field.unit})` : field.label,
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": problem ? `${id}-error` : undefined,
    defaultValue: around.start[name] ?? "",
  };
  return (
    <>
      {field.kind === "choice" ? (
        <select {...shared}>
          <Choices field={field} />
        </select>
      ) : field.kind === "long" ? (
        <textarea {...shared} maxLength={field.longest} rows={2} />
      ) : (
        <input {...shared} {...inputOf(field)} />
      )}
      {problem ? (
        <span className="sheet-cell-problem" id={`${id}-error`}>
          {problem}
        </span>
      ) : null}
    </>
  );
}
