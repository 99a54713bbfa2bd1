// Words with places for what is told: {label}, {stated} …

export const filledIn = (words, said) => words.replace(/\{(\w+)\}/g, (_, name) => said[name]);

/** Return the names of the places. */
export const namesIn = (words) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
