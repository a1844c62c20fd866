package nl.doorstroom.participants.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.input.FitTogether.Misfit;
import nl.doorstroom.platform.problem.FieldError;

/**
 * Answers to the three questions of an intake. They are sealed as a whole: what somebody cannot do or needs tells more of
 * a person than a code list can foresee.
 *
 * @param wishes to "What do I want?" (WIL)
 * @param abilities to "What can I do?" (KAN)
 * @param needs to "What do I need?" (NODIG)
 */
public record IntakeAnswers(List<Wish> wishes, List<Ability> abilities, List<Need> needs) {

    public static final IntakeAnswers NONE = new IntakeAnswers(null, null, null);

    public IntakeAnswers(@Nullable List<Wish> wishes, @Nullable List<Ability> abilities, @Nullable List<Need> needs) {
        this.wishes = wishes == null ? List.of() : List.copyOf(wishes);
        this.abilities = abilities == null ? List.of() : List.copyOf(abilities);
        this.needs = needs == null ? List.of() : List.copyOf(needs);
    }

    /** An error for each question without an answer. */
    List<FieldError> missing() {
        List<FieldError> missing = new ArrayList<>();
        note(wishes, "/wishes", "WIL, what the person wants,", missing);
        note(abilities, "/abilities", "KAN, what the person can do,", missing);
        note(needs, "/needs", "NODIG, what the person needs,", missing);
        return missing;
    }

    private static void note(List<?> answers, String pointer, String question, List<FieldError> missing) {
        if (answers.isEmpty()) {
            missing.add(FieldError.at(pointer, "missing-answer", "The question " + question + " has no answer."));
        }
    }

    private static @Nullable Misfit unlessOne(String field, String fields, @Nullable Object... alternatives) {
        return Stream.of(alternatives).filter(Objects::nonNull).count() == 1
                ? null
                : new Misfit(field, "exactly one of " + fields + " must be given");
    }

    /**
     * Something that the person wants.
     *
     * @param role a place to begin, such as host of a community centre
     */
    @Schema(name = "IntakeWish", description = "An occupation, a role or a number of hours.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @FitTogether
    public record Wish(
            @Nullable @Valid Concept occupation,

            @Schema(description = "A place to begin in words, such as host of a community centre.")
            @Nullable
            @Size(min = 1, max = 200)
            String role,

            @Nullable @Valid Hours hours)
            implements FitTogether.Fields {

        @Override
        public @Nullable Misfit misfit() {
            return unlessOne("occupation", "occupation, role and hours", occupation, role, hours);
        }
    }

    /**
     * Something that the person can do, or cannot.
     *
     * @param limit what work must spare the person; no diagnosis
     */
    @Schema(name = "IntakeAbility", description = "A skill, an experience, or a limit to what the person can do.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @FitTogether
    public record Ability(
            @Nullable @Valid Concept skill,
            @Nullable @Valid Experience experience,

            @Schema(description = "What work must spare the person, in words; no diagnosis.")
            @Nullable
            @Size(min = 1, max = 500)
            String limit)
            implements FitTogether.Fields {

        @Override
        public @Nullable Misfit misfit() {
            return unlessOne("skill", "skill, experience and limit", skill, experience, limit);
        }
    }

    /** Something that the person needs. */
    @Schema(name = "IntakeNeed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Need(
            @Schema(description = "Code of list intake-needs.") @NotBlank @Size(max = 40)
            String code,

            @Schema(description = "In words; needed with a code that says nothing by itself.")
            @Nullable
            @Size(min = 1, max = 1000)
            String text) {}

    /** An occupation or a skill of a public list. */
    @Schema(name = "IntakeConcept")
    public record Concept(
            @NotBlank @Size(max = 300) @Pattern(regexp = "https?://[\\x21-\\x7e]+")
            String uri,

            @NotNull @Pattern(regexp = "COMPETENT_NL|ESCO") String scheme) {}

    /** Hours a week that the person wants to work. */
    @Schema(name = "IntakeHours")
    @FitTogether
    public record Hours(
            @NotNull @Min(0) @Max(99) Integer min,
            @NotNull @Min(0) @Max(99) Integer max) implements FitTogether.Fields {

        @Override
        public @Nullable Misfit misfit() {
            // Asked before anything says that both are there.
            return min == null || max == null || min <= max ? null : new Misfit("max", "max must not be less than min");
        }
    }

    /** Something that the person did before. */
    @Schema(name = "IntakeExperience")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Experience(
            @NotBlank @Size(max = 500) String text,

            @Schema(description = "Years, rounded down.") @Nullable @Min(0) @Max(70)
            Integer years) {}
}
