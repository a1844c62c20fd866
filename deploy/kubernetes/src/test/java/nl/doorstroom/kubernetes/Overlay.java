package nl.doorstroom.kubernetes;

import java.util.Locale;

/** What can be installed. */
enum Overlay {
    LOCAL,
    PRODUCTION;

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
