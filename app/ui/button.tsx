import { type AnchorHTMLAttributes, type ButtonHTMLAttributes, forwardRef } from "react";
import { joinClasses } from "./join-classes";

type ButtonLook = {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "small" | "medium" | "large";
};

function buttonClass({ variant = "primary", size = "medium" }: ButtonLook, className?: string) {
  return joinClasses(
    "button",
    `button--${variant}`,
    size !== "medium" && `button--${size}`,
    className,
  );
}

/** A form button; submits by default. Pass `name="intent"` and the command's code as `value`. */
export const Button = forwardRef<
  HTMLButtonElement,
  ButtonLook & ButtonHTMLAttributes<HTMLButtonElement>
>(function Button({ variant, size, className, type = "submit", ...rest }, ref) {
  return (
    <button ref={ref} type={type} className={buttonClass({ variant, size }, className)} {...rest} />
  );
});

/** A link that looks like a button: for going somewhere, never for changing something. */
export const ButtonLink = forwardRef<
  HTMLAnchorElement,
  ButtonLook & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }
>(function ButtonLink({ variant, size, className, children, ...rest }, ref) {
  return (
    <a ref={ref} className={buttonClass({ variant, size }, className)} {...rest}>
      {children}
    </a>
  );
});
