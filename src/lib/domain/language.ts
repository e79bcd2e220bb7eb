/** The languages of the app, the first for whoever asks for neither (D15). */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Something said in each of them: one that is missing is an error of types. */
export type InEach<T> = Readonly<Record<Language, T>>;
