import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Locale, useLocale } from "./platform/i18n";
import {
  AdminShell,
  Button,
  ButtonLink,
  type LanguageLink,
  type NavItem,
  PortalShell,
  PublicShell,
  type ShellTexts,
} from "./ui";

export type RootData = {
  locale: Locale;
  path: string;
  search: string;
  demo: boolean;
  unread: number;
  user: {
    name: string;
    locale: Locale;
    staffRoles: string[];
    organisations: string[];
  } | null;
};

const settingsRoles = ["administrator"];
const ruleRoles = ["coordinator", "chair", "auditor"];
const expertRoles = ["expert", "external_expert"];
const assigningRoles = ["coordinator"];
const committeeRoles = ["coordinator", "chair", "committee_member", "board", "auditor"];
const recordRoles = ["administrator", "auditor"];
const conditionRoles = [
  "coordinator",
  "technical_reviewer",
  "chair",
  "committee_member",
  "board",
  "leasing_manager",
  "legal",
  "auditor",
];
const siteRoles = [
  "leasing_manager",
  "coordinator",
  "technical_reviewer",
  "committee_member",
  "chair",
  "board",
  "auditor",
];
const conflictRoles = ["coordinator", "administrator", "auditor"];

/** The frame around a page: the public site's, the applicant's cabinet or the staff side, by its path. */
export function Chrome({ root, children }: { root: RootData | undefined; children: ReactNode }) {
  const { t } = useTranslation("ui");
  const locale = useLocale();
  const path = root?.path ?? "/";
  const user = root?.user ?? null;
  const item = (href: string, key: string, deep = false): NavItem => ({
    href,
    label: t(`nav.${key}`),
    current: path === href || (deep && path.startsWith(`${href}/`)),
  });
  const notices: NavItem = {
    ...item("/portal/notices", "notices"),
    badge: root?.unread,
    badgeText: t("shell.unread"),
  };
  const frame = {
    texts: shellTexts(t),
    brand: { href: "/", name: t("brand.name"), tagline: t("brand.tagline") },
    languages: languageLinks(root, locale),
    strip: root?.demo ? (
      <>
        {t("shell.demo")} <a href="/demo/mailbox">{t("shell.mailbox")}</a>
      </>
    ) : undefined,
  };
  const footer = {
    links: [
      { href: "/faq", label: t("nav.faq") },
      { href: "/privacy", label: t("nav.privacy") },
    ],
    note: t("footer.note"),
  };
  const person = user && {
    name: user.name,
    role: placeOf(user, t),
    accountLink: { href: "/portal/account", label: t("shell.profile") },
    signOut: (
      <form method="post" action="/logout">
        <Button type="submit" variant="quiet" size="small">
          {t("shell.signOut")}
        </Button>
      </form>
    ),
  };

  if (person && /^\/admin(\/|$)/.test(path) && user.staffRoles.length > 0) {
    const holds = (roles: string[]) => user.staffRoles.some((role) => roles.includes(role));
    const groups = [
      {
        label: t("nav.groupWork"),
        items: [
          item("/admin", "work"),
          ...(user.staffRoles.some((role) => !expertRoles.includes(role))
            ? [item("/admin/applications", "queue", true)]
            : []),
          ...(holds(expertRoles) ? [item("/admin/reviews", "reviews", true)] : []),
          ...(holds(assigningRoles) ? [item("/admin/reviews/assign", "assign")] : []),
          ...(holds(committeeRoles) ? [item("/admin/committee", "committee", true)] : []),
          ...(holds(conditionRoles) ? [item("/admin/conditions", "conditions")] : []),
          ...(holds(siteRoles) ? [item("/admin/site", "site", true)] : []),
          notices,
        ],
      },
      holds(siteRoles) && {
        label: t("nav.groupSite"),
        items: [
          item("/admin/site/loads", "loads"),
          item("/admin/site/waiting", "waiting"),
          item("/admin/site/scenarios", "scenarios", true),
        ],
      },
      {
        label: t("nav.groupReview"),
        items: [
          ...(holds(conflictRoles) ? [item("/admin/reviews/conflicts", "conflicts")] : []),
          item("/admin/reviews/ties", "ties"),
        ],
      },
      holds([...settingsRoles, ...ruleRoles]) && {
        label: t("nav.groupSettings"),
        items: [
          item("/admin/settings/rules", "rules", true),
          ...(holds([...settingsRoles, ...assigningRoles])
            ? [item("/admin/settings/experts", "experts", true)]
            : []),
          ...(holds(settingsRoles)
            ? [
                item("/admin/settings/users", "users"),
                item("/admin/settings/procedure", "procedure"),
                item("/admin/settings/calendar", "calendar"),
                item("/admin/settings/files", "files"),
                item("/admin/settings/mail", "mail"),
              ]
            : []),
        ],
      },
      holds(recordRoles) && {
        label: t("nav.groupRecord"),
        items: [item("/admin/audit", "audit")],
      },
    ].filter((group) => group !== false);
    return (
      <AdminShell {...frame} groups={groups} user={person}>
        {children}
      </AdminShell>
    );
  }
  if (person && /^\/portal(\/|$)/.test(path)) {
    const nav = user.staffRoles.length
      ? [item("/admin", "work"), notices]
      : [item("/portal", "applications"), notices, item("/portal/organisation", "organisation")];
    return (
      <PortalShell {...frame} nav={nav} user={person} footer={footer}>
        {children}
      </PortalShell>
    );
  }
  return (
    <PublicShell
      {...frame}
      bleed={path === "/"}
      footer={footer}
      nav={[item("/site", "site"), item("/eligibility", "eligibility"), item("/faq", "faq")]}
      actions={<PublicActions user={user} />}
    >
      {children}
    </PublicShell>
  );
}

function PublicActions({ user }: { user: RootData["user"] }) {
  const { t } = useTranslation("ui");
  if (user) {
    return (
      <ButtonLink href={user.staffRoles.length ? "/admin" : "/portal"} size="small">
        {t(user.staffRoles.length ? "nav.work" : "shell.myPortal")}
      </ButtonLink>
    );
  }
  return (
    <>
      <ButtonLink href="/login" variant="quiet" size="small">
        {t("shell.signIn")}
      </ButtonLink>
      <ButtonLink href="/register" size="small">
        {t("shell.register")}
      </ButtonLink>
    </>
  );
}

/** What a person is here: of which company, of how many, or in which staff roles. */
function placeOf(
  { organisations, staffRoles }: NonNullable<RootData["user"]>,
  t: (key: string, values?: Record<string, unknown>) => string,
): string {
  if (organisations.length > 1) return t("shell.organisations", { count: organisations.length });
  return organisations[0] ?? staffRoles.map((role) => t(`roles.${role}`)).join(", ");
}

function shellTexts(t: (key: string) => string): ShellTexts {
  return {
    skipToContent: t("shell.skipToContent"),
    menu: t("shell.menu"),
    mainNavigation: t("shell.mainNavigation"),
    languages: t("shell.languages"),
    account: t("shell.account"),
  };
}

function languageLinks(root: RootData | undefined, locale: Locale): LanguageLink[] {
  const link = (lang: Locale, name: string): LanguageLink => {
    const query = new URLSearchParams(root?.search);
    query.set("lng", lang);
    return {
      href: `${root?.path ?? "/"}?${query}`,
      post: root?.user ? { action: "/language", next: root.path } : undefined,
      label: lang.toUpperCase(),
      name,
      lang,
      current: lang === locale,
    };
  };
  return [link("ru", "Русский"), link("en", "English")];
}
