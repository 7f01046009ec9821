import type { NextFunction, Request, RequestHandler, Response } from "express";
import helmet from "helmet";

/** Security headers of every response: a strict policy with one nonce, nothing from other origins. */
export function securityHeaders(appUrl: string, developing: boolean): RequestHandler {
  const encrypted = appUrl.startsWith("https:");
  return helmet({
    // Remix compares Origin with Host; "no-referrer" would make browsers send `Origin: null`.
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: [
          "'self'",
          "'strict-dynamic'",
          (_request, response) => `'nonce-${(response as Response).locals.nonce}'`,
        ],
        // Vite puts styles inline while developing.
        styleSrc: developing ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: developing ? ["'self'", "ws:"] : ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
  });
}

const readOnly = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses writes that another site's page sent: they must say same-origin, or carry our own Origin. */
export function refuseForeignWrites(appUrl: string) {
  const own = new URL(appUrl).origin;
  return (request: Request, response: Response, next: NextFunction) => {
    if (readOnly.has(request.method)) return next();
    const origin = request.headers.origin;
    const sameHost =
      origin !== undefined &&
      URL.canParse(origin) &&
      (origin === own || new URL(origin).host === request.headers.host);
    const sameSite = request.headers["sec-fetch-site"] === "same-origin";
    if (origin === undefined ? sameSite : sameHost) return next();
    response
      .status(403)
      .type("text/plain")
      .send(
        "403: форму нужно отправить со страницы самого портала.\n403: this form must be sent from the portal itself.\n",
      );
  };
}

/** Lets what a page says of a header replace what every response says: Remix only adds to it. */
export const pageHeadersWin: RequestHandler = (_request, response, next) => {
  const append = response.append.bind(response);
  response.append = (name, value) =>
    name.toLowerCase() === "set-cookie" ? append(name, value) : response.set(name, value);
  next();
};
