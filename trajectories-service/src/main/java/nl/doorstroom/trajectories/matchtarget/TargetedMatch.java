package nl.doorstroom.trajectories.matchtarget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.milestonerule.Actor;
import nl.doorstroom.trajectories.milestonerule.GapKind;

/**
 * A vacancy that a professional picked as what a person works towards, as matching told it.
 *
 * @param recordedAt when it was picked: the newest is what the person works towards
 */
public record TargetedMatch(
        UUID matchId, UUID participantId, UUID vacancyId, LocalDate targetedOn, Instant recordedAt, List<Gap> gaps) {

    /**
     * What lies in between.
     *
     * @param skillUri the skill that is missing
     * @param subject what else it is about, as a code: a licence, a language, a means of transport, a shift
     * @param closedBy who can close it
     * @param amount how much is missing: hours a week, kilometres, days or levels, by the kind
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Gap(
            UUID gapId,
            GapKind kind,
            @Nullable String skillUri,
            @Nullable String subject,
            Actor closedBy,
            @Nullable BigDecimal amount) {

        public Gap {
            amount = amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
        }
    }
}
