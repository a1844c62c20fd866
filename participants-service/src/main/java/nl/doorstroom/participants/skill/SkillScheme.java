package nl.doorstroom.participants.skill;

import java.util.regex.Pattern;

/** Where a skill is defined; by the beginning of its URI. */
public enum SkillScheme {
    COMPETENT_NL("https://linkeddata.competentnl.nl/"),
    ESCO("http://data.europa.eu/esco/");

    private final Pattern uri;

    SkillScheme(String beginning) {
        this.uri = Pattern.compile(Pattern.quote(beginning) + "[\\x21-\\x7e]+");
    }

    /** Whether the scheme could define a URI of this form: what is told to matching must name a skill and nothing else. */
    public boolean defines(String text) {
        return uri.matcher(text).matches();
    }
}
