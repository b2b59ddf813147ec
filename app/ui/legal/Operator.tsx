/** The operator's details as the settings have them. Components of React escape what they show. */
import { useLanguage } from "../language";
import { legalTexts } from "../messages/legal";
import { Notice } from "../Notice";

export type OperatorDetails = {
  name: string | null;
  address: string[];
  email: string | null;
  phone: string | null;
  missing: ("name" | "address" | "email")[];
};

/** Name, address and ways to reach them, as far as they are set. */
export function OperatorAddress({ operator }: { operator: OperatorDetails }) {
  const { texts } = useLanguage();
  const words = texts(legalTexts);
  const { name, address, email, phone } = operator;
  return (
    <address className="stack-tight">
      {name || address.length > 0 ? (
        <p>
          {name ? <span className="address-line">{name}</span> : null}
          {[...new Set(address)].map((line) => (
            <span key={line} className="address-line">
              {line}
            </span>
          ))}
        </p>
      ) : null}
      {email ? (
        <p>
          {words.email}: <MailLink to={email} />
        </p>
      ) : null}
      {phone ? (
        <p>
          {words.phone}: <a href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a>
        </p>
      ) : null}
    </address>
  );
}

export const MailLink = ({ to }: { to: string }) => <a href={`mailto:${to}`}>{to}</a>;

/** Says on the page what the operator still has to set. */
export function OperatorNotice({ operator }: { operator: OperatorDetails }) {
  const { texts } = useLanguage();
  const words = texts(legalTexts);
  if (operator.missing.length === 0) return null;
  return (
    <Notice kind="warning" title={words.unsetTitle}>
      {words.unset(operator.missing.map((field) => words.missing[field]).join(", "))}
    </Notice>
  );
}
