export { changeEmail } from "./change-email";
export { changePassword } from "./change-password";
export { changeLanguage, changeProfile, languageInput } from "./change-profile";
export { type Confirmation, confirmationState, confirmEmail } from "./confirm-email";
export { forgetExpired } from "./forget-expired";
export type { LinkState } from "./links";
export { mailJobs } from "./mail-jobs";
export { isOffered, type Offered, readOffered } from "./offered";
export { ownerOf } from "./owner";
export { MAX_LENGTH, MIN_LENGTH } from "./password-rule";
export { hashPassword } from "./passwords";
export { requestReset } from "./request-reset";
export { resetPassword, resetState } from "./reset-password";
export { sendConfirmation } from "./send-confirmation";
export {
  blankCookie,
  endAllSessions,
  endOtherSessions,
  endSession,
  listSessions,
  type OpenSession,
  type Role,
  readViewer,
  startSession,
  type Viewer,
} from "./sessions";
export { signIn } from "./sign-in";
export { signUp } from "./sign-up";
export type { Visit } from "./visit";
