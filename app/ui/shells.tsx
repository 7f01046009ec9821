import type { ReactNode } from "react";
import { type Brand, BrandLink } from "./brand";
import { joinClasses } from "./join-classes";
import { Container } from "./layout";
import { type NavItem, NavList } from "./nav";
import {
  AccountMenu,
  type LanguageLink,
  Languages,
  NarrowMenu,
  type ShellTexts,
  type ShellUser,
  SkipLink,
} from "./shell-parts";

type ShellProps = {
  texts: ShellTexts;
  brand: Brand;
  nav: NavItem[];
  languages: LanguageLink[];
  user?: ShellUser;
  /** A line above everything, e.g. "demonstration data". */
  strip?: ReactNode;
  children: ReactNode;
};

function Strip({ children }: { children?: ReactNode }) {
  if (!children) return null;
  return (
    <div className="strip">
      <Container>{children}</Container>
    </div>
  );
}

function Masthead({
  texts,
  brand,
  nav,
  languages,
  user,
  strip,
  actions,
}: Omit<ShellProps, "children"> & { actions?: ReactNode }) {
  return (
    <header className="masthead">
      <Strip>{strip}</Strip>
      <Container className="masthead__row">
        <BrandLink {...brand} />
        <div className="masthead__nav">
          <NavList label={texts.mainNavigation} items={nav} />
        </div>
        <div className="masthead__tools">
          <Languages label={texts.languages} links={languages} />
          {actions}
          {user && <AccountMenu texts={texts} user={user} />}
        </div>
        <NarrowMenu texts={texts} user={user}>
          <NavList label={texts.mainNavigation} items={nav} />
          {actions && <div className="button-row">{actions}</div>}
          <Languages label={texts.languages} links={languages} />
        </NarrowMenu>
      </Container>
    </header>
  );
}

export type FooterProps = { links: { href: string; label: string }[]; note?: ReactNode };

/**
 * Pages for everybody. `actions` are the sign-in and registration links. Without `bleed` the page
 * is put into a Container with even margins; with it the page's parts bring their own.
 */
export function PublicShell({
  footer,
  actions,
  bleed = false,
  strip,
  children,
  ...masthead
}: ShellProps & { footer: FooterProps; actions?: ReactNode; bleed?: boolean }) {
  return (
    <div className="shell">
      <SkipLink>{masthead.texts.skipToContent}</SkipLink>
      <Masthead {...masthead} strip={strip} actions={actions} />
      <main
        id="main"
        tabIndex={-1}
        className={joinClasses("shell__main", !bleed && "shell__main--padded")}
      >
        {bleed ? children : <Container>{children}</Container>}
      </main>
      <footer className="footer on-night">
        <Container className="footer__row">
          <BrandLink {...masthead.brand} />
          <FooterLinks links={footer.links} />
          {footer.note && <p className="footer__note">{footer.note}</p>}
        </Container>
      </footer>
    </div>
  );
}

function FooterLinks({ links }: Pick<FooterProps, "links">) {
  return (
    <div className="footer__links">
      {links.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
    </div>
  );
}

/** The applicant's cabinet. */
export function PortalShell({
  footer,
  strip,
  children,
  ...masthead
}: ShellProps & { footer: FooterProps }) {
  return (
    <div className="shell">
      <SkipLink>{masthead.texts.skipToContent}</SkipLink>
      <Masthead {...masthead} strip={strip} />
      <main id="main" tabIndex={-1} className="shell__main shell__main--padded">
        <Container>{children}</Container>
      </main>
      <footer className="footer footer--slim">
        <Container>
          <FooterLinks links={footer.links} />
          {footer.note && <p className="footer__note">{footer.note}</p>}
        </Container>
      </footer>
    </div>
  );
}

/** The staff side: navigation in groups on a rail, a menu on narrow screens. */
export function AdminShell({
  texts,
  brand,
  groups,
  languages,
  user,
  strip,
  children,
}: Omit<ShellProps, "nav" | "user"> & {
  groups: { label: string; items: NavItem[] }[];
  user: ShellUser;
}) {
  const lists = groups.map((group) => (
    <div key={group.label} className="side__group">
      <NavList label={group.label} items={group.items} />
    </div>
  ));
  return (
    <>
      <SkipLink>{texts.skipToContent}</SkipLink>
      <div className="shell shell--admin">
        <header className="side on-night">
          <div className="side__bar">
            <BrandLink {...brand} />
            <NarrowMenu texts={texts} user={user}>
              {lists}
              <Languages label={texts.languages} links={languages} />
            </NarrowMenu>
          </div>
          <div className="side__rail">
            <BrandLink {...brand} />
            {lists}
            <div className="side__person">
              {user.name}
              {user.role && <small>{user.role}</small>}
              {user.accountLink && <a href={user.accountLink.href}>{user.accountLink.label}</a>}
              {user.signOut}
              <Languages label={texts.languages} links={languages} />
            </div>
          </div>
        </header>
        <main id="main" tabIndex={-1} className="shell__main">
          <Strip>{strip}</Strip>
          <Container width="wide" className="shell__main--padded">
            {children}
          </Container>
        </main>
      </div>
    </>
  );
}
