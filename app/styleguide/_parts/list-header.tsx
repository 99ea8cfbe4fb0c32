import { Plus } from "lucide-react";
import { Button, LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";

export function ListHeader() {
  return (
    <PageHeader
      title="Customers"
      sentence="8,012 customers, 34 of them need you this week."
      action={
        <>
          <Button>Import</Button>
          <LinkButton href="/styleguide" tone="primary" icon={<Plus size={16} aria-hidden />}>
            Add customer
          </LinkButton>
        </>
      }
    >
      <Tabs
        label="Views"
        tabs={[
          { href: "/styleguide", label: "All", count: "8,012", current: true },
          { href: "/styleguide?view=mine", label: "Managed by me", count: "20" },
          { href: "/styleguide?view=trials", label: "Trials", count: "311" },
        ]}
      />
    </PageHeader>
  );
}
