package nl.doorstroom.participants.workprofile.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.input.FitTogether.Misfit;
import nl.doorstroom.participants.workprofile.WorkProfileDetails;
import nl.doorstroom.participants.workprofile.WorkProfileDetails.SkillLevel;

/** A work profile as it is sent and shown; the whole of it is replaced at once. */
@Schema(name = "WorkProfile", examples = """
        {"pc4": "3881", "maxDistanceKm": 15, "transport": ["FIETS"], "hoursMin": 8, "hoursMax": 24,
         "shifts": ["DAY"], "licences": ["B"], "languages": [{"language": "nld", "level": 3}],
         "availableFrom": "2026-03-01",
         "occupations": [{"uri": "https://linkeddata.competentnl.nl/uwv/id/occupation/hovenier",
                          "scheme": "COMPETENT_NL"}],
         "skills": [{"uri": "https://linkeddata.competentnl.nl/id/skill/groenonderhoud",
                     "scheme": "COMPETENT_NL", "level": "VOLDOENDE"}]}""")
@FitTogether
record WorkProfileBody(
        @Schema(description = "The four digits of the postcode.", examples = "3881")
        @Nullable
        @Pattern(regexp = "[1-9][0-9]{3}")
        String pc4,

        @Schema(description = "Kilometres as the crow flies.", examples = "15") @Nullable @Min(0) @Max(999)
        Integer maxDistanceKm,

        @Schema(description = "Codes of list transport.") @Nullable @Size(max = 6)
        List<@NotBlank String> transport,

        @Schema(description = "Hours a week at least.") @Nullable @Min(0) @Max(99)
        Integer hoursMin,

        @Schema(description = "Hours a week at most.") @Nullable @Min(0) @Max(99)
        Integer hoursMax,

        @Schema(description = "Codes of list shifts.") @Nullable @Size(max = 4)
        List<@NotBlank String> shifts,

        @Schema(description = "Codes of list driving-licences.") @Nullable @Size(max = 16)
        List<@NotBlank String> licences,

        @Nullable @Size(max = 20) List<@NotNull @Valid Language> languages,

        @Schema(description = "First day on which the person can start.") @Nullable
        LocalDate availableFrom,

        @Schema(description = "In the order of preference.") @Nullable @Size(max = 20)
        List<@NotNull @Valid Occupation> occupations,

        @Schema(description = "What is not here is unknown, not absent.") @Nullable @Size(max = 100)
        List<@NotNull @Valid Skill> skills)
        implements FitTogether.Fields {

    @Override
    public @Nullable Misfit misfit() {
        return hoursMin == null || hoursMax == null || hoursMin <= hoursMax
                ? null
                : new Misfit("hoursMax", "hoursMax must not be less than hoursMin");
    }

    WorkProfileDetails details() {
        return new WorkProfileDetails(
                pc4,
                maxDistanceKm,
                orEmpty(transport),
                hoursMin,
                hoursMax,
                orEmpty(shifts),
                orEmpty(licences),
                orEmpty(languages).stream()
                        .map(l -> new WorkProfileDetails.Language(l.language(), l.level()))
                        .toList(),
                availableFrom,
                orEmpty(occupations).stream()
                        .map(o -> new WorkProfileDetails.Occupation(o.uri(), o.scheme()))
                        .toList(),
                orEmpty(skills).stream()
                        .map(s -> new WorkProfileDetails.Skill(s.uri(), s.scheme(), s.level()))
                        .toList());
    }

    static WorkProfileBody from(WorkProfileDetails details) {
        return new WorkProfileBody(
                details.pc4(),
                details.maxDistanceKm(),
                details.transport(),
                details.hoursMin(),
                details.hoursMax(),
                details.shifts(),
                details.licences(),
                details.languages().stream()
                        .map(l -> new Language(l.language(), l.level()))
                        .toList(),
                details.availableFrom(),
                details.occupations().stream()
                        .map(o -> new Occupation(o.uri(), o.scheme()))
                        .toList(),
                details.skills().stream()
                        .map(s -> new Skill(s.uri(), s.scheme(), s.level()))
                        .toList());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A language and how well the person speaks it. */
    record Language(
            @Schema(description = "ISO 639-3.", examples = "nld") @NotNull @Pattern(regexp = "[a-z]{3}")
            String language,

            @Schema(description = "0 none, 1 little, 2 moderate, 3 good, 4 fluent.") @NotNull @Min(0) @Max(4)
            Integer level) {}

    /** An occupation that the person would like. */
    record Occupation(
            @NotBlank @Size(max = 300) @Pattern(regexp = "https?://[\\x21-\\x7e]+")
            String uri,

            @NotNull @Pattern(regexp = "COMPETENT_NL|ESCO") String scheme) {}

    /** Something that the person can do, or is known not to. */
    record Skill(
            @NotBlank @Size(max = 300) @Pattern(regexp = "https?://[\\x21-\\x7e]+")
            String uri,

            @NotNull @Pattern(regexp = "COMPETENT_NL|ESCO") String scheme,

            @Schema(description = "NIET: known not to have it. Absent: has it, level not known.") @Nullable
            SkillLevel level) {}
}
