"use server";
import { changeSite, createSite, removeSite } from "@/lib/sites";
import { newSiteForm, siteForm, siteIdForm } from "@/lib/sites/fields";
import { formAction } from "@/lib/web/form-action";

const list = (organizationId: string) => `/organizations/${organizationId}/sites`;

export const createSiteAction = formAction({
  parse: newSiteForm,
  run: createSite,
  then: (_, { organizationId, urlName }) => ({
    to: list(organizationId),
    toast: { key: "organizations.siteAdded", values: { name: urlName.toLowerCase() } },
  }),
});

export const changeSiteAction = formAction({
  parse: siteForm,
  run: changeSite,
  then: (_, { organizationId, siteId }) => ({
    to: `${list(organizationId)}/${siteId}`,
    toast: { key: "saved" },
  }),
});

export const removeSiteAction = formAction({
  parse: siteIdForm,
  run: removeSite,
  then: ({ name }, { organizationId }) => ({
    to: list(organizationId),
    toast: { key: "organizations.siteRemoved", values: { name } },
  }),
});
