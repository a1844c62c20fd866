package nl.doorstroom.matching.proposal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * By which words a label of a person is known, or a ground that equal treatment forbids. Labels lie in the vault of
 * participants; what is written about a person here, and what a person reads, names none.
 */
public final class LabelWords {

    private static final List<Pattern> WORDS = List.of(
            word("(ex-?|ex )?gedetineerden?"),
            word("(ex-?|ex )?detentie(verleden)?"),
            word("gevangen(is|en|e)|vastgezeten|strafblad|strafrechtelijk"),
            word("langdurig werklo(os|ze|zen)"),
            word("(lichamelijk|verstandelijk|psychisch|sociaal|sociale)e? beperking(en)?"),
            word("beperking:? (lichamelijk|verstandelijk|psychisch|sociaal)"),
            word("(arbeids)?gehandicapten?|arbeidsbeperkten?|handicap"),
            word("psychische? (klachten|problemen)|diagnoses?|autis(me|tisch)|adhd|depressief?|verslaafde?|verslaving"),
            word("jongeren?"),
            word("leeftijd|te (oud|jong)|vijftig[- ]?plus(ser|sers)?|50 ?(\\+|plus)(ser|sers)?"),
            word("statushouders?|vluchtelingen?|asielzoekers?|verblijfsstatus|verblijfsvergunning"),
            word("herkomst|afkomst|nationaliteit|buitenlanders?|allochtoo?n(en)?"),
            word("(het|zijn|haar|hun|uw|ander) geloof|religie|moslims?|hoofddoek"),
            word("geslacht|zwanger(schap)?|liever een (man|vrouw)|geen (man|vrouw|mannen|vrouwen)"),
            word("uitkering(en|sduur)?|bijstand"),
            word("(sw|wsw)[- ]?indicatie|sociale werkvoorziening|wajong"),
            word("banenafspraak|doelgroep(en)?(register)?"));

    private LabelWords() {}

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
