import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CopyId } from "@/components/ui/copy-id";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import { TableSkeleton } from "@/components/ui/skeleton";
import { Tag } from "@/components/ui/tag";
import { Toast } from "@/components/ui/toast";
import { Hint } from "@/components/ui/tooltip";

const DAY = 86_400_000;

export function FeedbackSheet({ submission, now }: { submission: string; now: Date }) {
  return (
    <section className="grid gap-4">
      <PageHeader title="State and feedback" beside={<Badge meaning="attention">Expires soon</Badge>} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Section title="Words and facts">
          <Words submission={submission} now={now} />
        </Section>
        <Section title="Long work">
          <div className="grid gap-4">
            <ProgressBar label="Importing users.csv" done={42_000} total={100_000} secondsLeft={130} />
            <ProgressBar label="Report: Subscription Details" done={0} />
          </div>
        </Section>
        <EmptyState
          title="No reports yet"
          body="Reports you run or schedule are kept here for 30 days."
          action={<Button tone="primary">Run a report</Button>}
        />
        <TableSkeleton rows={5} />
        <Section>
          <ErrorState
            title="This report could not be made"
            body="Nothing was changed. Run it again; if it happens again, tell your support this number."
            number={{ label: "Number", value: "2841537120" }}
            action={<Button>Run again</Button>}
          />
        </Section>
      </div>
      <Toast
        meaning="bad"
        text="The customer could not be removed: an order is waiting."
        undo={<Button>Undo</Button>}
      />
    </section>
  );
}

function Words({ submission, now }: { submission: string; now: Date }) {
  return (
    <DescriptionList
      facts={[
        {
          label: "Status",
          value: (
            <span className="flex flex-wrap gap-1.5">
              <Badge meaning="good">Active</Badge>
              <Badge meaning="attention">Expires soon</Badge>
              <Badge meaning="bad">Suspended</Badge>
              <Badge meaning="information">Trial</Badge>
              <Badge>Cancelled</Badge>
            </span>
          ),
        },
        { label: "Identifier", value: <CopyId id={submission} what="identifier" /> },
        { label: "Created", value: <DateTime value={now.getTime() - 400 * DAY} show="dateTime" /> },
        { label: "Renews", value: <DateTime value={now.getTime() + 12 * DAY} now={now} show="relative" /> },
        {
          label: "Tags",
          value: (
            <span className="flex flex-wrap gap-1.5">
              <Tag>Key account</Tag>
              <Tag remove={{ href: "/styleguide", label: "Remove tag: Public sector" }}>Public sector</Tag>
            </span>
          ),
        },
        {
          label: "Licences left",
          value: (
            <span className="flex items-center">
              12 <Hint about="Licences left">Purchased minus assigned, counted every hour.</Hint>
            </span>
          ),
        },
      ]}
    />
  );
}
