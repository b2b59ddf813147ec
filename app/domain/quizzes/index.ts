export { explanation, fieldsOf, grade, isRight, type ReadProblem, readResponse, solution } from "./answers";
