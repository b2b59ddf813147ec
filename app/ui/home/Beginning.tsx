import { ButtonLink } from "../Button";
import { useLanguage } from "../language";
import { homeTexts } from "../messages/home";

const AUDIENCES = ["individual", "team"] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * The first thing to do: say for whom. It is a pair of radio buttons, and CSS shows what belongs to the chosen one, heading included.
 * `chosen` is who the address names; `lesson` is where one can read without an account.
 */
export function Beginning({ chosen, lesson }: { chosen: Audience; lesson: string | null }) {
  const { texts } = useLanguage();
  const words = texts(homeTexts);
  return (
    <div className="beginning">
      <h1>
        {AUDIENCES.map((audience) => (
          <span key={audience} className={`for-${audience}`}>
            {words[audience].heading}
          </span>
        ))}
      </h1>
      <fieldset className="audiences">
        <legend>{words.choose}</legend>
        {AUDIENCES.map((audience) => (
          <label key={audience}>
            <input
              type="radio"
              name="for"
              value={audience}
              id={`for-${audience}`}
              defaultChecked={audience === chosen}
            />
            <span>{words.names[audience]}</span>
          </label>
        ))}
      </fieldset>
      {AUDIENCES.map((audience) => (
        <div key={audience} className={`for-${audience} stack`}>
          <p className="lead">{words[audience].lead}</p>
          <ul className="gains">
            {words[audience].gains.map((gain) => (
              <li key={gain}>{gain}</li>
            ))}
          </ul>
          <div className="cluster">
            <ButtonLink kind="primary" to={`/sign-up?plan=${audience}`}>
              {words[audience].start}
            </ButtonLink>
            {audience === "team" ? <ButtonLink to="/demo">{words.demo}</ButtonLink> : null}
            {audience === "individual" && lesson ? <ButtonLink to={lesson}>{words.read}</ButtonLink> : null}
          </div>
        </div>
      ))}
    </div>
  );
}
