package nl.doorstroom.platform.tenancy;

import java.util.regex.Pattern;

/** Organisatie-identificatienummer: by which Dutch public bodies know each other, and tenants are told apart here. */
public final class Oin {

    private static final Pattern FORM = Pattern.compile("[0-9]{20}");

    private Oin() {}

    /** Whether a text has the form of an OIN: 20 digits. */
    public static boolean isOin(String text) {
        return FORM.matcher(text).matches();
    }
}
