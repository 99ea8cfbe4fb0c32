import { fakeAction } from "../support/fake-actions";

export const answerWhoAction = fakeAction();
export const confirmPartnerAction = fakeAction();
export const choosePartnerAction = fakeAction();
export const describePartnerAction = fakeAction();
export const chooseCustomerAction = fakeAction();
export const describeCustomerAction = fakeAction();
export const acceptReviewAction = fakeAction();
export const nameServicesAction = fakeAction();
export const setUpLaterAction = fakeAction();
export const finishAction = fakeAction();
export const signOutHereAction = fakeAction();
