export { STEPS, type Step } from "./fields";
export {
  addMeasurement,
  type KpiMeasurement,
  readMeasurements,
  removeMeasurement,
} from "./measurements";
export { leaveSteps, type RolloutStep, readRollout, saveStep } from "./steps";
export { addUseCase, changeUseCase, deleteUseCase, listUseCases, type UseCase } from "./use-cases";
