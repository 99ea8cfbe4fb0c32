"use server";
import { deactivateUsers, deleteUsers, givePackage, reactivateUsers, resendInvitations } from "@/lib/users";
import { deleteForm, packageForm, resendForm, stateForm } from "@/lib/users/fields";
import { formAction } from "@/lib/web/form-action";
import { orShowAgain, thenSay } from "./_parts/where-next";

export const resendInvitationsAction = formAction({
  parse: resendForm,
  run: orShowAgain(resendInvitations),
  then: thenSay("users.invited"),
});

export const givePackageAction = formAction({
  parse: packageForm,
  run: orShowAgain(givePackage),
  then: thenSay("users.packageGiven"),
});

export const deactivateUsersAction = formAction({
  parse: stateForm,
  run: orShowAgain(deactivateUsers),
  then: thenSay("users.deactivated"),
});

export const reactivateUsersAction = formAction({
  parse: stateForm,
  run: orShowAgain(reactivateUsers),
  then: thenSay("users.reactivated"),
});

export const deleteUsersAction = formAction({
  parse: deleteForm,
  run: orShowAgain(deleteUsers),
  then: thenSay("users.deleted"),
});
