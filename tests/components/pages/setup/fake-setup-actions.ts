import { fakeAction } from "../support/fake-actions";

export const chooseWhoAction = fakeAction();
export const confirmPartnerAction = fakeAction();
export const chooseCustomerAction = fakeAction();
export const describeCustomerAction = fakeAction();
export const acceptReviewAction = fakeAction();
export const nameServicesAction = fakeAction();
export const finishAction = fakeAction();
