/** The mark: three cells that share walls like rooms of a plan; one of them is lit. Decorative. */
export function BrandMark({ className = "brand__mark" }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="6" fill="#0b6357" />
      <path
        d="M9 7h22a2 2 0 0 1 2 2v22a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2Z M7 23h10.5M22.5 16.5V7M17.5 23c-1-5 1-6.500 5-6.500 5.500 0 7 3.500 5.500 8.500M17.500 23c.5 3.500 2 5 5.500 5.200M28 25l5 2.500M23 28.200V33"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="22.700" cy="22.300" r="2.600" fill="#f3a06b" />
    </svg>
  );
}

export type Brand = { href: string; name: string; tagline?: string };

/** The mark with the name, linking home. */
export function BrandLink({ href, name, tagline }: Brand) {
  return (
    <a className="brand" href={href}>
      <BrandMark />
      <span>
        <span className="brand__name">{name}</span>
        {tagline && <span className="brand__tagline">{tagline}</span>}
      </span>
    </a>
  );
}
