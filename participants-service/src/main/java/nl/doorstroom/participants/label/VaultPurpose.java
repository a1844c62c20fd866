package nl.doorstroom.participants.label;

import java.util.Locale;

/** What the vault may be opened for, and nothing else. */
public enum VaultPurpose {

    /** To decide what law or policy allows a person: Participatiewet, articles 7 and 10 to 10d. */
    ELIGIBILITY("eligibility"),

    /** To report to others as a law obliges: Participatiewet, article 78; or to examine whether groups are treated alike. */
    STATUTORY_REPORT("statutory");

    private final String action;

    VaultPurpose(String action) {
        this.action = action;
    }

    /** The permission {@code labels:…} that somebody needs for it, without its first part. */
    public String action() {
        return action;
    }

    /** As the last words of a processing activity. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
