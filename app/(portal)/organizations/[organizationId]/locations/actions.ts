"use server";
import { changeLocation, createLocation, removeLocation } from "@/lib/locations";
import { locationForm, locationIdForm, newLocationForm } from "@/lib/locations/fields";
import { formAction } from "@/lib/web/form-action";

const list = (organizationId: string) => `/organizations/${organizationId}/locations`;

export const createLocationAction = formAction({
  parse: newLocationForm,
  run: createLocation,
  then: (_, { organizationId, name }) => ({
    to: list(organizationId),
    toast: { key: "organizations.locationAdded", values: { name } },
  }),
});

export const changeLocationAction = formAction({
  parse: locationForm,
  run: changeLocation,
  then: (_, { organizationId, locationId }) => ({
    to: `${list(organizationId)}/${locationId}`,
    toast: { key: "saved" },
  }),
});

export const removeLocationAction = formAction({
  parse: locationIdForm,
  run: removeLocation,
  then: ({ name }, { organizationId }) => ({
    to: list(organizationId),
    toast: { key: "organizations.locationRemoved", values: { name } },
  }),
});
