export { type AboutLink, aboutLink, aboutVisit } from "./about-link";
export type { Browser, NewSession } from "./begin-session";
export { type ChangePassword, changePassword } from "./change-password";
export { endAllSessions, endSessionsOf } from "./end-all-sessions";
export { endSession } from "./end-session";
export { listSessions, type OpenSession } from "./list-sessions";
export { mailPasswordReset, type PasswordResetRequest } from "./mail-password-reset";
export { noteRefusedSignIn, type RefusedSignIn } from "./note-refused-sign-in";
export { hashPassword } from "./passwords/hash-password";
export { PASSWORD_MAX, PASSWORD_MIN } from "./passwords/password-rules";
export { storePassword } from "./passwords/store-password";
export { type RequestPasswordReset, requestPasswordReset } from "./request-password-reset";
export { type Invitation, sendInvitation } from "./send-invitation";
export {
  ABSOLUTE_DAYS,
  actorOfSession,
  actorOfUser,
  ctxOfUser,
  IDLE_HOURS,
  type SignedIn,
} from "./session";
export { type SetPasswordByLink, setPasswordByLink } from "./set-password-by-link";
export { type SignIn, signIn } from "./sign-in";
export { signOut } from "./sign-out";
export { startSession } from "./start-session";
export { sweepSignIns } from "./sweep";
export { type UpdateProfile, updateProfile } from "./update-profile";
