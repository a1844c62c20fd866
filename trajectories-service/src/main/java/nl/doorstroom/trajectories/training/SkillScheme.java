package nl.doorstroom.trajectories.training;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a skill is defined, by the beginning of its URI: what travels must name a skill and nothing else. */
public enum SkillScheme {
    COMPETENT_NL("https://linkeddata.competentnl.nl/"),
    ESCO("http://data.europa.eu/esco/");

    private final Pattern uri;

    SkillScheme(String beginning) {
        this.uri = Pattern.compile(Pattern.quote(beginning) + "[\\x21-\\x7e]+");
    }

    /** The scheme that could define a URI of this form. */
    public static Optional<SkillScheme> of(String uri) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.uri.matcher(uri).matches())
                .findFirst();
    }
}
