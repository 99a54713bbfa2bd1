// A draft of a form, kept in this browser only; a browser that lets nothing be kept is no fault of the form.

/** Return what was kept under a name; null where nothing is, or nothing may be. */
export function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
}

/** Keep a draft, or forget it when it is null; say whether the browser let it. */
export function keep(name, draft) {
  try {
    if (draft) localStorage.setItem(name, JSON.stringify(draft));
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
