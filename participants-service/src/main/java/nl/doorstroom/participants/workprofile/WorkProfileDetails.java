package nl.doorstroom.participants.workprofile;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The whole of what matching may know of a person. A field stands here only when it says something about work; nothing
 * from which age, sex, origin, health, detention or a benefit could be guessed may be added.
 *
 * @param pc4 the four digits of the postcode from which the person travels
 * @param maxDistanceKm as the crow flies
 * @param transport codes of list {@code transport}
 * @param hoursMin hours a week that the person wants at least
 * @param hoursMax hours a week that the person wants at most
 * @param shifts codes of list {@code shifts}
 * @param licences codes of list {@code driving-licences}
 * @param availableFrom first day on which the person can start
 * @param occupations what the person would like to do, in the order of preference
 * @param skills what the person can do; what is not here is unknown, not absent
 */
public record WorkProfileDetails(
        @Nullable String pc4,
        @Nullable Integer maxDistanceKm,
        List<String> transport,
        @Nullable Integer hoursMin,
        @Nullable Integer hoursMax,
        List<String> shifts,
        List<String> licences,
        List<Language> languages,
        @Nullable LocalDate availableFrom,
        List<Occupation> occupations,
        List<Skill> skills) {

    /**
     * @param language ISO 639-3
     * @param level 0 (none) to 4 (fluent), as VUM's taalbeheersing
     */
    public record Language(String language, int level) {}

    /**
     * @param uri of the occupation in its scheme
     * @param scheme {@code COMPETENT_NL} or {@code ESCO}
     */
    public record Occupation(String uri, String scheme) {}

    /**
     * @param uri of the skill in its scheme
     * @param level {@code NIET} is known to be absent; null: present, level not known
     */
    public record Skill(String uri, String scheme, @Nullable SkillLevel level) {}

    /** GGM, mate van vaardigheid. */
    public enum SkillLevel {
        GOED,
        VOLDOENDE,
        ONVOLDOENDE,
        /** Known not to have it. */
        NIET
    }
}
