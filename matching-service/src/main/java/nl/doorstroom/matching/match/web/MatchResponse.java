package nl.doorstroom.matching.match.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.match.Match;
import nl.doorstroom.matching.scoring.Fit;
import nl.doorstroom.matching.scoring.MatchStatus;

/** A person's target, with the fit as it was when it was picked. */
record MatchResponse(
        UUID id,
        UUID matchRunId,
        UUID participantId,
        UUID vacancyId,
        MatchStatus status,

        @Schema(description = "Points from 0.00 to 100.00.", examples = "59.99") @Nullable
        BigDecimal score,

        String weightSet,
        String inputVersion,
        LocalDate targetedOn,
        List<GapResponse> gaps,

        @Schema(description = "What would be a gap if the employer did not make it good.")
        List<Fit.MadeGood> madeGood) {

    static MatchResponse from(Match match) {
        return new MatchResponse(
                match.id(),
                match.matchRunId(),
                match.participantId(),
                match.vacancyId(),
                match.status(),
                match.score(),
                match.weightSet(),
                match.inputVersion(),
                match.targetedOn(),
                match.gaps().stream().map(GapResponse::from).toList(),
                match.madeGood());
    }
}
