import { type Adapter, Lucia, TimeSpan } from "lucia";
import { now } from "~/platform/clock.server";
import { pool, prisma } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import type { Membership } from "./actor";
import type { StaffRole } from "./staff-roles";
import { hashToken } from "./token.server";

type UserAttributes = {
  email: string;
  fullName: string;
  locale: string;
  staffRoles: StaffRole[];
  emailVerified: boolean;
  memberships: Membership[];
};
type SessionAttributes = { userAgent: string; ip: string };

declare module "lucia" {
  interface Register {
    Lucia: Lucia<Record<never, never>, UserAttributes>;
    UserId: string;
    DatabaseUserAttributes: UserAttributes;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

/** A session ends after a week without use, and after thirty days whatever happens. */
const idleLimit = new TimeSpan(7, "d");
const absoluteLimit = new TimeSpan(30, "d");

/** One statement: the session, its account unless disabled, and the account's memberships. */
const sessionQuery = `
  select s.expires_at, s.user_agent, s.ip, a.id, a.email, a.full_name, a.locale,
         to_json(a.staff_roles) as staff_roles, a.email_verified_at is not null as email_verified,
         coalesce((select json_agg(json_build_object('organisationId', o.id,
                     'organisationName', o.name, 'role', m.role) order by m.created_at, o.id)
                   from member m join organisation o on o.id = m.organisation_id
                   where m.user_id = a.id), '[]') as memberships
    from session s join account a on a.id = s.user_id
   where s.id = $1 and s.created_at > $2 and a.disabled_at is null`;

type SessionRow = {
  expires_at: Date;
  user_agent: string;
  ip: string;
  id: string;
  email: string;
  full_name: string;
  locale: string;
  staff_roles: StaffRole[];
  email_verified: boolean;
  memberships: Membership[];
};

/** Lucia knows the token of the cookie; the table only ever sees its hash. */
const adapter: Adapter = {
  async getSessionAndUser(token) {
    const oldest = new Date(now().getTime() - absoluteLimit.milliseconds());
    const { rows } = await pool.query<SessionRow>({
      name: "session",
      text: sessionQuery,
      values: [hashToken(token), oldest],
    });
    const row = rows[0];
    if (!row) return [null, null];
    const session = {
      id: token,
      userId: row.id,
      expiresAt: row.expires_at,
      attributes: { userAgent: row.user_agent, ip: row.ip },
    };
    const attributes: UserAttributes = {
      email: row.email,
      fullName: row.full_name,
      locale: row.locale,
      staffRoles: row.staff_roles,
      emailVerified: row.email_verified,
      memberships: row.memberships,
    };
    return [session, { id: row.id, attributes }];
  },
  async getUserSessions(userId) {
    const rows = await prisma.session.findMany({ where: { userId } });
    return rows.map(({ id, expiresAt, userAgent, ip }) => ({
      id,
      userId,
      expiresAt,
      attributes: { userAgent, ip },
    }));
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    await prisma.session.create({
      data: { id: hashToken(id), userId, expiresAt, createdAt: now(), ...attributes },
    });
  },
  async updateSessionExpiration(token, expiresAt) {
    await prisma.session.updateMany({ where: { id: hashToken(token) }, data: { expiresAt } });
  },
  async deleteSession(token) {
    await prisma.session.deleteMany({ where: { id: hashToken(token) } });
  },
  async deleteUserSessions(userId) {
    await prisma.session.deleteMany({ where: { userId } });
  },
  async deleteExpiredSessions() {
    await prisma.session.deleteMany({ where: { expiresAt: { lte: now() } } });
  },
};

function open() {
  const encrypted = env().APP_URL.startsWith("https:");
  return new Lucia<Record<never, never>, UserAttributes>(adapter, {
    sessionExpiresIn: idleLimit,
    sessionCookie: {
      name: encrypted ? "__Host-session" : "session",
      // The cookie outlives the session: when it ends is the server's word alone.
      expires: false,
      attributes: { secure: encrypted, sameSite: "lax", path: "/" },
    },
    getUserAttributes: (attributes) => attributes,
  });
}

let opened: ReturnType<typeof open> | undefined;

/** Lucia with our adapter, made on first use because the cookie depends on the settings. */
export function lucia(): ReturnType<typeof open> {
  opened ??= open();
  return opened;
}
