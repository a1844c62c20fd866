package nl.doorstroom.reporting.dataquality.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.dataquality.FindingState;
import nl.doorstroom.reporting.dataquality.ListedFinding;
import nl.doorstroom.reporting.finding.FindingType;

/** Something that somebody should look at. */
@Schema(name = "DataQualityFinding", examples = """
        {"id": "0d4f2b9a-53a1-3f0e-9a55-6c8d7e9f0a1b", "type": "CONTRACT_NOT_CONFIRMED", "state": "OPEN",
         "subjectType": "PLACEMENT", "subjectId": "0199c1a2-7a10-7c3e-9a41-5b8f0c2d1e01",
         "participantIds": ["019a2b3c-0000-7000-8000-000000000001"], "since": "2026-04-17", "ageDays": 30,
         "programmeId": "019a2b3c-0000-7000-8000-000000000010", "organisation": "00000001000000000301"}""")
record FindingResponse(
        @Schema(description = "The same as long as it is the same kind of finding about the same subject.")
        UUID id,

        FindingType type,
        FindingState state,
        FindingType.Subject subjectType,

        @Schema(
                description =
                        "The placement of matching, the benefit of participants or the instrument of trajectories.")
        UUID subjectId,

        @Schema(
                description =
                        "Whom it is about; of a couple's benefit both, and to users of another organisation those whom that"
                                + " organisation knows.")
        List<UUID> participantIds,

        @Schema(description = "First day on which it can be seen.")
        LocalDate since,

        @Schema(description = "Day on which it was gone; absent while it is open.") @Nullable
        LocalDate closedOn,

        @Schema(description = "Days from since to asOf, or to the day on which it was gone.")
        long ageDays,

        @Schema(description = "Absent when it belongs to no programme; then the municipality looks.") @Nullable
        UUID programmeId,

        @Schema(description = "OIN of the organisation that looks; absent when the municipality does.") @Nullable
        String organisation) {

    static FindingResponse of(ListedFinding finding, Set<UUID> shown, LocalDate asOf) {
        LocalDate closedOn = finding.closedOn();
        return new FindingResponse(
                finding.id(),
                finding.type(),
                closedOn == null ? FindingState.OPEN : FindingState.CLOSED,
                finding.type().subject(),
                finding.subjectId(),
                finding.people().stream().filter(shown::contains).toList(),
                finding.since(),
                closedOn,
                Math.max(0, ChronoUnit.DAYS.between(finding.since(), closedOn == null ? asOf : closedOn)),
                finding.programmeId(),
                finding.organisation());
    }
}
