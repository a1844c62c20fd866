package nl.doorstroom.participants.employeeskill.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.employeeskill.EmployeeSkillObservation;

/** What somebody saw of how a person works. */
@Schema(name = "EmployeeSkillObservation")
record ObservationResponse(
        UUID id,
        String skill,
        String rating,
        LocalDate observedOn,
        @Nullable String note,

        @Schema(description = "User at the identity provider.")
        String observedBy,

        @Schema(description = "OIN of the organisation for which that user works.")
        String organisation,

        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "It should never have been there, and counts for nothing.")
        boolean withdrawn,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static ObservationResponse of(EmployeeSkillObservation observation, Optional<String> note) {
        return new ObservationResponse(
                observation.id(),
                observation.observed().skill(),
                observation.observed().rating(),
                observation.observed().observedOn(),
                note.orElse(null),
                observation.observedBy(),
                observation.organisation(),
                observation.createdAt(),
                observation.isWithdrawn(),
                observation.version());
    }
}
