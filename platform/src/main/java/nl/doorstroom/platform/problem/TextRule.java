package nl.doorstroom.platform.problem;

import java.util.regex.Pattern;

/**
 * What a text may be made of, whichever field it is for: every script and every emoji, and nothing that is not seen but
 * does something. A control character reaches a printer, a terminal or a spreadsheet later; an embedding, override or
 * isolate of the writing direction shows another text than the one that is stored (Unicode Technical Report 36, section
 * 2.10).
 */
enum TextRule {

    /** What PostgreSQL can hold: half of a surrogate pair is no character at all. For what a caller does not send. */
    STORABLE("[\\x00\\p{Cs}]"),

    /** Of one line. */
    LINE("[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]"),

    /** Of several lines, which may begin with a tab and end as on Windows; a carriage return alone writes over its line. */
    LINES("\\r(?!\\n)|[[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]&&[^\\r\\n\\t]]");

    /** Where there is room for so many characters, people write in lines. */
    static final int LONG = 500;

    private final Pattern unfit;

    TextRule(String unfit) {
        this.unfit = Pattern.compile(unfit);
    }

    boolean admits(String text) {
        return !unfit.matcher(text).find();
    }
}
