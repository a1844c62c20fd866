package nl.doorstroom.trajectories.programme;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which words a label of a person is known. Labels lie in the vault of participants: a programme names rules of eligibility,
 * which are decided there, and what a person reads of the own plan names no label either.
 */
public final class LabelWords {

    /** Every code of list labels of participants; a test holds the two against each other. */
    static final Set<String> CODES = Set.of(
            "EX_DETENTIE",
            "LANGDURIG_WERKLOOS",
            "BEPERKING_LICHAMELIJK",
            "BEPERKING_VERSTANDELIJK",
            "BEPERKING_PSYCHISCH",
            "BEPERKING_SOCIAAL",
            "JONGERE",
            "STATUSHOUDER",
            "VIJFTIG_PLUS",
            "SW_INDICATIE",
            "BANENAFSPRAAK");

    private static final List<Pattern> WORDS = List.of(
            word("(ex-?|ex )?gedetineerden?"),
            word("(ex-?|ex )?detentie"),
            word("gevangen(is|en|e)"),
            word("langdurig werklo(os|ze|zen)"),
            word("(lichamelijk|verstandelijk|psychisch|sociaal|sociale)e? beperking(en)?"),
            word("(arbeids)?(gehandicapten?|beperkten?)"),
            word("jongeren?"),
            word("statushouders?"),
            word("vluchtelingen?"),
            word("vijftig-?plus(ser|sers)?"),
            word("50 ?(\\+|plus)(ser|sers)?"),
            word("(sw|wsw)[- ]?indicatie"),
            word("sociale werkvoorziening"),
            word("banenafspraak"),
            word("doelgroep(en)?(register)?"));

    private LabelWords() {}

    /** Whether a code says which label a person has, instead of which rule has to be met. */
    public static boolean isCode(String code) {
        return CODES.contains(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a text names a label. */
    public static boolean standIn(String text) {
        String words = text.replace('_', ' ');
        return WORDS.stream().anyMatch(word -> word.matcher(words).find());
    }

    private static Pattern word(String form) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(" + form + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
