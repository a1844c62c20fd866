package nl.doorstroom.matching.proposal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * By which words a label of a person is known, or a ground that equal treatment forbids. Labels lie in the vault of
 * participants; what is written about a person here, and what a person reads, names none.
 */
public final class LabelWords {

    private static final List<Pattern> WORDS = List.of(
            word("(ex-?|ex )?gedetineerd(e|en)?"),
            word("(ex-?|ex )?detentie(verleden)?"),
            word("gevangen(is|isstraf|en|e)|celstraf|vastgezeten|strafblad|strafrechtelijk|crimine(el|le)"),
            word("(lang|langdurig) (werklo(os|ze|zen)|werkzoekend(e|en)?)|langdurige werkloosheid"),
            word("(zijn|haar|hun|uw|mijn) beperking(en)?"),
            word("(lichamelijk|verstandelijk|psychisch|sociaal|sociale)e? beperking(en)?"),
            word("beperking:? (lichamelijk|verstandelijk|psychisch|sociaal)"),
            word("(arbeids)?gehandicapt(e|en)?|arbeidsbeperkt(e|en)?|arbeidsbeperking(en)?|handicap"),
            word("psychische? (klachten|problemen)|diagnoses?|autist(en|isch|ische)?|autisme|adhd|depressie(f|s|ve)?"),
            word("verslaafd(e|en)?|verslaving(en)?|(chronisch|langdurig) ziek(e|en)?|burn-?out"),
            word("jongeren?"),
            word("leeftijd|te (oud|jong)|bejaard(e|en)?|vijftig[- ]?plus(ser|sers)?|50 ?(\\+|plus)(ser|sers)?"),
            word("statushouders?|vluchtelingen?|asielzoekers?|verblijfsstatus|verblijfsvergunning"),
            word("herkomst|afkomst|nationaliteit|buitenlanders?|allochtoo?n(en)?|huidskleur|(im)?migrant(en)?"),
            word("migratieachtergrond"),
            word(
                    "(het|zijn|haar|hun|uw|ander) geloof|religie|religieus|moslims?|moslima'?s?|islamitisch|hoofddoek(je)?"),
            word("geslacht|zwanger(schap)?|liever een (man|vrouw)|geen (man|vrouw|mannen|vrouwen)"),
            word("homo(seksueel|seksuele)?|lesbisch|transgender|seksuele (gerichtheid|geaardheid|voorkeur)"),
            word("uitkering(en|sduur|sgerechtigden?)?|bijstand(suitkering)?"),
            word("(sw|wsw)[- ]?indicatie|sociale werkvoorziening|wajong(er|ers)?"),
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
