import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool, prisma } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/refusal";
import { hashToken } from "./token.server";

/** Tries within fifteen minutes; counted in PostgreSQL, so for all processes and across restarts. */
const window = 15 * 60;
const limits = {
  /** one account from one address */
  sign_in_pair: 10,
  /** one account from addresses it has no session at */
  sign_in_account: 10,
  /** one address, whatever the account */
  sign_in_address: 60,
  registration_address: 60,
  reset_account: 5,
  reset_address: 40,
  confirm_account: 5,
  token_address: 60,
  invitation_sender: 20,
  invitation_recipient: 5,
} as const;

type Limit = keyof typeof limits;

const opened = new Map<Limit, RateLimiterPostgres>();

function limiter(name: Limit): RateLimiterPostgres {
  const known = opened.get(name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points: limits[name],
    duration: window,
  });
  opened.set(name, made);
  return made;
}

/** An IPv6 visitor owns a whole /64; an IPv4 one a single address. */
function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return plain.includes(":") ? plain.split(":").slice(0, 4).join(":") : plain;
}

const keyOf = (text: string) => hashToken(text).slice(0, 32);

/** Counts one try; refuses with too_many (params.minutes) once the limit is passed. */
async function consume(name: Limit, key: string): Promise<Result> {
  try {
    await limiter(name).consume(key);
    return ok();
  } catch (fault) {
    if (!(fault instanceof RateLimiterRes)) throw fault;
    return refuse("too_many", { minutes: Math.max(1, Math.ceil(fault.msBeforeNext / 60_000)) });
  }
}

/** Whether the account has a live session from this address: its owner is not shut out by strangers. */
async function isKnownAddress(email: string, address: string): Promise<boolean> {
  const session = await prisma.session.findFirst({
    where: { ip: address, user: { email } },
    select: { id: true },
  });
  return session !== null;
}

/** Counts a try to sign in before the password is looked at, so that parallel tries count too. */
export async function takeSignInAttempt(email: string, address: string): Promise<Result> {
  const byAddress = await consume("sign_in_address", addressKey(address));
  if (!byAddress.ok) return byAddress;
  const byPair = await consume("sign_in_pair", keyOf(`${email} ${addressKey(address)}`));
  if (!byPair.ok) return byPair;
  if (await isKnownAddress(email, address)) return ok();
  return consume("sign_in_account", keyOf(email));
}

/** The password was right: the tries before it are forgotten. */
export async function forgiveSignIn(email: string, address: string): Promise<void> {
  await limiter("sign_in_pair").delete(keyOf(`${email} ${addressKey(address)}`));
  await limiter("sign_in_account").delete(keyOf(email));
  await limiter("sign_in_address").reward(addressKey(address));
}

/** Counts a registration from an address. */
export function takeRegistrationAttempt(address: string): Promise<Result> {
  return consume("registration_address", addressKey(address));
}

/** Counts a request for a reset link; the address may be refused, the account only goes quiet. */
export async function takeResetAttempt(
  email: string,
  address: string,
): Promise<Result<{ quiet: boolean }>> {
  const byAddress = await consume("reset_address", addressKey(address));
  if (!byAddress.ok) return byAddress;
  const byAccount = await consume("reset_account", keyOf(email));
  return ok({ quiet: !byAccount.ok });
}

/** Counts a request to send the confirmation link again. */
export function takeConfirmAttempt(userId: string): Promise<Result> {
  return consume("confirm_account", userId);
}

/** Counts a try with a link's token. */
export function takeTokenAttempt(address: string): Promise<Result> {
  return consume("token_address", addressKey(address));
}

/** Counts a letter with an invitation, for its sender and for the mailbox it goes to. */
export async function takeInvitationAttempt(userId: string, email: string): Promise<Result> {
  const bySender = await consume("invitation_sender", userId);
  return bySender.ok ? consume("invitation_recipient", keyOf(email)) : bySender;
}
