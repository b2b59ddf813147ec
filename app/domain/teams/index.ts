export { newTeam } from "./new-team";
