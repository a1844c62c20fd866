package nl.doorstroom.participants.employeeskill.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.employeeskill.EmployeeSkillObservationVersion;
import nl.doorstroom.participants.employeeskill.ObservationChange;

/** An observation as it was known from one change to the next. */
@Schema(name = "EmployeeSkillObservationVersion")
record ObservationVersionResponse(
        long version,
        ObservationChange change,
        @Schema(description = "In UTC.") Instant recordedAt,

        @Schema(description = "User at the identity provider.")
        String recordedBy,

        String skill,
        String rating,
        LocalDate observedOn,
        @Nullable String note) {

    static ObservationVersionResponse of(EmployeeSkillObservationVersion version, Optional<String> note) {
        return new ObservationVersionResponse(
                version.version(),
                version.change(),
                version.recordedAt(),
                version.recordedBy(),
                version.observed().skill(),
                version.observed().rating(),
                version.observed().observedOn(),
                note.orElse(null));
    }
}
