/** Providers whose domain says nothing about where a person works. */
const publicProviders = new Set([
  "mail.ru",
  "inbox.ru",
  "list.ru",
  "bk.ru",
  "internet.ru",
  "vk.com",
  "yandex.ru",
  "yandex.com",
  "yandex.by",
  "yandex.kz",
  "ya.ru",
  "narod.ru",
  "rambler.ru",
  "lenta.ru",
  "autorambler.ru",
  "myrambler.ru",
  "ro.ru",
  "qip.ru",
  "sibmail.com",
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "hotmail.com",
  "live.com",
  "live.ru",
  "msn.com",
  "icloud.com",
  "me.com",
  "mac.com",
  "yahoo.com",
  "ymail.com",
  "aol.com",
  "proton.me",
  "protonmail.com",
  "tutanota.com",
  "zoho.com",
  "gmx.com",
  "gmx.de",
  "gmx.net",
  "web.de",
  "qq.com",
  "163.com",
  "126.com",
  "sina.com",
  "foxmail.com",
]);

/** Endings under which anybody registers a name of their own. */
const sharedEndings = new Set([
  "com.ru",
  "net.ru",
  "org.ru",
  "pp.ru",
  "msk.ru",
  "spb.ru",
  "co.uk",
  "org.uk",
  "ac.uk",
  "com.cn",
  "co.kr",
  "com.tr",
  "co.il",
  "co.in",
]);

/** The domain of an address or a site, as it is compared; null for none and for public providers. */
export function ownDomain(addressOrSite: string): string | null {
  const text = addressOrSite.trim().toLowerCase();
  const host = text.includes("@")
    ? text.slice(text.lastIndexOf("@") + 1)
    : (/^(?:[a-z]+:\/\/)?(?:www\.)?([^/:?#\s]+)/.exec(text)?.[1] ?? "");
  const domain = host.replace(/\.+$/, "");
  if (!/^[^.\s@]+(\.[^.\s@]+)+$/.test(domain)) return null;
  return publicProviders.has(domain) || sharedEndings.has(domain) ? null : domain;
}

/** Whether two domains are one organisation's: the same, or one within the other. */
export function sameDomain(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
