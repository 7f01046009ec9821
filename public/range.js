// Says beside each slider what it stands at while it moves.
document.addEventListener("input", ({ target }) => {
  if (target.type !== "range") return;
  const said = document.querySelector(`[data-range-of="${CSS.escape(target.id)}"]`);
  if (said) said.textContent = target.value;
});
