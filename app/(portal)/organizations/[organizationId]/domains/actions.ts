"use server";
import { addDomain, removeDomain, verifyDomain } from "@/lib/domains";
import { domainForm } from "@/lib/domains/fields";
import { formAction } from "@/lib/web/form-action";

const list = (organizationId: string) => `/organizations/${organizationId}/domains`;

export const addDomainAction = formAction({
  parse: domainForm,
  run: addDomain,
  then: ({ name }, { organizationId }) => ({ to: `${list(organizationId)}/${name}` }),
});

export const verifyDomainAction = formAction({
  parse: domainForm,
  run: (ctx, input) => verifyDomain(ctx, input),
  then: (found, { organizationId, name }) =>
    found === "verified"
      ? {
          to: `${list(organizationId)}/${name}`,
          toast: { key: "organizations.domainVerified", values: { name } },
        }
      : { to: `${list(organizationId)}/${name}?looked=${found}` },
});

export const removeDomainAction = formAction({
  parse: domainForm,
  run: removeDomain,
  then: (_, { organizationId, name }) => ({
    to: list(organizationId),
    toast: { key: "organizations.domainRemoved", values: { name } },
  }),
});
