import { ButtonLink } from "../Button";
import { Icon } from "../Icon";
import { useLanguage } from "../language";
import { planTexts } from "../messages/plans";

type PlanId = "individual" | "team";
type Right =
  | "courses"
  | "certificates"
  | "team-members"
  | "team-assignments"
  | "team-reports"
  | "own-courses";
export type PlanColumn = { id: PlanId; seats: number | null; rights: readonly Right[] };

/** The plans side by side, a row for each thing that one of them includes. `own` is the plan of who is looking. */
export function PlanTable({
  plans,
  rights,
  inPreparation,
  own,
}: {
  plans: PlanColumn[];
  rights: readonly Right[];
  inPreparation: readonly Right[];
  own: PlanId | null;
}) {
  const { texts, plural } = useLanguage();
  const words = texts(planTexts);
  const mine = plans.find(({ id }) => id === own);
  return (
    <div className="stack-loose">
      <table className="table plans">
        <caption className="visually-hidden">{words.compare}</caption>
        <thead>
          <tr>
            <td />
            {plans.map(({ id }) => (
              <th key={id} scope="col">
                {words.names[id]}
                {own === id ? ` (${words.yours})` : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.seats}</th>
            {plans.map(({ id, seats }) => (
              <td key={id}>{seats === null ? words.anySeats : plural(seats, words.seatsUpTo)}</td>
            ))}
          </tr>
          {rights.map((right) => (
            <tr key={right}>
              <th scope="row">
                {words.rights[right]}
                {inPreparation.includes(right) ? (
                  <span className="soft"> ({words.inPreparation})</span>
                ) : null}
              </th>
              {plans.map((plan) => (
                <td key={plan.id}>
                  {plan.rights.includes(right) ? (
                    <>
                      <Icon name="tick" />
                      <span className="visually-hidden">{words.included}</span>
                    </>
                  ) : (
                    <>
                      <span aria-hidden="true">–</span>
                      <span className="visually-hidden">{words.notIncluded}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {own === null ? (
        <div className="cluster">
          {plans.map(({ id }) => (
            <ButtonLink key={id} kind="primary" to={`/sign-up?plan=${id}`}>
              {words.choose[id]}
            </ButtonLink>
          ))}
        </div>
      ) : null}
      {mine && !mine.rights.includes("team-members") ? (
        <div>
          <ButtonLink kind="primary" to="/settings/team">
            {words.withTeam}
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}
