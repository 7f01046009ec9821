import { ChevronDown, Menu } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "./button";

export type LanguageLink = {
  href: string;
  /** Two letters to show, e.g. "EN". */
  label: string;
  /** The language's own name, read out, e.g. "English". */
  name: string;
  lang: string;
  current?: boolean;
  /** Keeps the choice on the server instead of following the link: a form posted to `action`. */
  post?: { action: string; next: string };
};

export type ShellUser = {
  name: string;
  /** Role or organisation. */
  role?: string;
  accountLink?: { href: string; label: string };
  /** A `<form method="post">` with a sign-out Button (`variant="quiet"`, `size="small"`). */
  signOut: ReactNode;
};

/** The few words that every shell needs in the reader's language. */
export type ShellTexts = {
  skipToContent: string;
  menu: string;
  mainNavigation: string;
  languages: string;
  account: string;
};

export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a className="skip-link" href="#main">
      {children}
    </a>
  );
}

export function Languages({ label, links }: { label: string; links: LanguageLink[] }) {
  return (
    <nav className="languages" aria-label={label}>
      {links.map(({ href, label: short, name, lang, current, post }) => {
        const words = (
          <>
            <span aria-hidden="true">{short}</span>
            <span className="sr-only">{name}</span>
          </>
        );
        const marked = current ? ("true" as const) : undefined;
        if (!post) {
          return (
            <a key={lang} href={href} lang={lang} hrefLang={lang} aria-current={marked}>
              {words}
            </a>
          );
        }
        return (
          <form key={lang} method="post" action={post.action}>
            <input type="hidden" name="next" value={post.next} />
            <button type="submit" name="lng" value={lang} lang={lang} aria-current={marked}>
              {words}
            </button>
          </form>
        );
      })}
    </nav>
  );
}

function Person({ user }: { user: ShellUser }) {
  return (
    <div className="menu__person">
      {user.name}
      {user.role && <small>{user.role}</small>}
    </div>
  );
}

function AccountLink({ user }: { user: ShellUser }) {
  if (!user.accountLink) return null;
  return (
    <ButtonLink variant="quiet" size="small" href={user.accountLink.href}>
      {user.accountLink.label}
    </ButtonLink>
  );
}

/** The account menu of a wide screen; opens without scripts. */
export function AccountMenu({ texts, user }: { texts: ShellTexts; user: ShellUser }) {
  return (
    <details className="menu">
      <summary className="menu__button">
        <span className="sr-only">{texts.account}: </span>
        <span className="menu__text">{user.name}</span>
        <ChevronDown aria-hidden="true" />
      </summary>
      <div className="menu__panel">
        <Person user={user} />
        <div className="button-row">
          <AccountLink user={user} />
          {user.signOut}
        </div>
      </div>
    </details>
  );
}

/** Everything behind one button, for narrow screens; opens without scripts. */
export function NarrowMenu({
  texts,
  user,
  children,
}: {
  texts: ShellTexts;
  user?: ShellUser;
  children: ReactNode;
}) {
  return (
    <details className="menu masthead__menu">
      <summary className="menu__button">
        <Menu aria-hidden="true" />
        {texts.menu}
      </summary>
      <div className="menu__panel">
        {user && <Person user={user} />}
        {children}
        {user && (
          <div className="button-row">
            <AccountLink user={user} />
            {user.signOut}
          </div>
        )}
      </div>
    </details>
  );
}
