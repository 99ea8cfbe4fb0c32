import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { Tag } from "@/components/ui/tag";

type Shown = { id: string; name: string; colour: string; description?: string | null };
type CustomerTagsProps = { customerId: string; tags: Shown[]; mayEdit: boolean };

/** A customer's tags, and the way to change them. */
export function CustomerTags({ customerId, tags, mayEdit }: CustomerTagsProps) {
  const t = useTranslations("tags.customer");
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {tags.length > 0 ? <TagList tags={tags} /> : <span className="text-ink-2">{t("none")}</span>}
      {mayEdit && (
        <Link href={`/customers/${customerId}/tags`} className="text-sm text-accent-ink hover:underline">
          {t("edit")}
        </Link>
      )}
    </div>
  );
}

export function TagList({ tags }: { tags: Shown[] }) {
  const t = useTranslations("tags");
  return (
    <ul aria-label={t("label")} className="flex min-w-0 flex-wrap gap-1">
      {tags.map(({ id, name, colour, description }) => (
        <li key={id} className="flex min-w-0">
          <Tag colour={colour} about={description}>
            {name}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
