export type NavItem = {
  href: string;
  label: string;
  current?: boolean;
  /** A count that waits for the reader; `badgeText` says of what. */
  badge?: number;
  badgeText?: string;
};

function Badge({ badge, badgeText }: Pick<NavItem, "badge" | "badgeText">) {
  if (!badge) return null;
  return (
    <span className="badge">
      {badge}
      {badgeText && <span className="sr-only"> {badgeText}</span>}
    </span>
  );
}

const Links = ({ items }: { items: NavItem[] }) =>
  items.map((item) => (
    <a key={item.href} href={item.href} aria-current={item.current ? "page" : undefined}>
      {item.label}
      <Badge badge={item.badge} badgeText={item.badgeText} />
    </a>
  ));

/** Links to the parts of one record, the present one marked. */
export function Tabs({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <Links items={items} />
    </nav>
  );
}

/** The same for a record of many parts: a named line for each group of them. */
export function TabGroups({
  label,
  groups,
}: {
  label: string;
  groups: { name: string; items: NavItem[] }[];
}) {
  const [only] = groups;
  if (only && groups.length === 1) return <Tabs label={label} items={only.items} />;
  return (
    <nav className="tabs tabs--grouped" aria-label={label}>
      {groups.map(({ name, items }) => (
        <div className="tabs__group" key={name}>
          <span className="tabs__name">{name}</span>
          <Links items={items} />
        </div>
      ))}
    </nav>
  );
}

/** A named list of links; the shells use it for the main navigation. Its counts follow what happens. */
export function NavList({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav className="nav" aria-label={label} data-live="nav" data-live-quiet="">
      <Links items={items} />
    </nav>
  );
}
