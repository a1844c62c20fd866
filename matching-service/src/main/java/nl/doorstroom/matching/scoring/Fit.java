package nl.doorstroom.matching.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How well one person and one vacancy fit.
 *
 * @param score points from 0.00 to 100.00, exactly the sum of the contributions; null when nothing that is asked is known
 * @param parts what made the score, in the order of the criteria
 * @param gaps what is missing
 * @param madeGood what would be missing if the employer did not make it good
 * @param toCheck what is asked and not known: neither a match nor a rejection
 * @param notes what a reader should know, such as hours that are reached by plan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fit(
        UUID participantId,
        UUID vacancyId,
        MatchStatus status,

        @Schema(description = "Points from 0.00 to 100.00: the sum of the contributions.", examples = "87.50") @Nullable
        BigDecimal score,

        List<Part> parts,
        List<Gap> gaps,
        List<MadeGood> madeGood,
        List<ToCheck> toCheck,
        List<String> notes) {

    /**
     * One part of a score.
     *
     * @param weight points that a perfect fit earns
     * @param value what was compared, in codes and numbers
     * @param source where the value of the person comes from
     * @param contribution points that this fit earns
     */
    public record Part(Criterion criterion, BigDecimal weight, String value, String source, BigDecimal contribution) {}

    /**
     * Something that is missing.
     *
     * @param mustHave whether there is no match without it
     * @param subject what it is about: a skill, licence, language or shift
     * @param skillUri the skill, for a gap of that kind
     * @param amount how much is missing: hours a week, kilometres, days or levels
     * @param expectedOn when it is expected to be closed
     */
    @Schema(name = "MissingPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Gap(
            GapKind kind,
            ClosedBy closedBy,
            boolean mustHave,
            @Nullable String subject,
            @Nullable String skillUri,
            @Nullable BigDecimal amount,
            @Nullable LocalDate expectedOn) {}

    /**
     * Something that would be missing if the employer did not make it good.
     *
     * @param offer what the employer can do
     * @param subject what it is about: a skill, language or shift
     * @param amount how much of it: hours a week or levels
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MadeGood(
            GapKind kind,
            EmployerOffer offer,
            @Nullable String subject,
            @Nullable String skillUri,
            @Nullable BigDecimal amount) {}

    /**
     * Something to ask.
     *
     * @param field field of the work profile that would tell
     * @param subject what it is about
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ToCheck(
            Criterion criterion, String field, @Nullable String subject) {}
}
