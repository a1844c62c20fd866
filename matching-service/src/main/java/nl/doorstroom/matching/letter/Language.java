package nl.doorstroom.matching.letter;

import java.util.Locale;

/** In which a letter can be written. */
public enum Language {
    DUTCH("nl-NL"),
    ENGLISH("en-GB");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    Locale locale() {
        return locale;
    }

    /** Two letters of ISO 639-1. */
    public String code() {
        return locale.getLanguage();
    }
}
