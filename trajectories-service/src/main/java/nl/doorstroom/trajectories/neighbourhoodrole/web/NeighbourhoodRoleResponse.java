package nl.doorstroom.trajectories.neighbourhoodrole.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.neighbourhoodrole.NeighbourhoodRole;
import nl.doorstroom.trajectories.neighbourhoodrole.RoleDetails;
import nl.doorstroom.trajectories.neighbourhoodrole.RoleStatus;

/** A temporary role as it stands. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-0000000000d1", "trajectoryId": "019a2b3c-0000-7000-8000-000000000020",
         "participantId": "019a2b3c-0000-7000-8000-000000000001", "role": "GASTHEER", "place": "Huis van de Wijk",
         "startDate": "2026-03-02", "plannedEnd": "2026-08-28", "hoursPerWeek": 12, "status": "ACTIVE",
         "extensions": 0, "version": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NeighbourhoodRoleResponse(
        UUID id,
        UUID trajectoryId,
        UUID participantId,

        @Schema(description = "Code of list neighbourhood-roles.")
        String role,

        String place,
        LocalDate startDate,
        LocalDate plannedEnd,
        @Nullable BigDecimal hoursPerWeek,
        RoleStatus status,

        @Schema(description = "How often it was made longer.")
        int extensions,

        @Schema(description = "When the next step was asked for, by a task.") @Nullable
        LocalDate askedOn,

        @Schema(description = "Code of list next-step-kinds; absent while nobody knows.") @Nullable
        String nextStep,

        @Nullable LocalDate nextStepFrom,
        @Nullable LocalDate lastDay,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static NeighbourhoodRoleResponse from(NeighbourhoodRole role) {
        RoleDetails details = role.details();
        return new NeighbourhoodRoleResponse(
                role.id(),
                role.trajectoryId(),
                role.participantId(),
                details.role(),
                details.place(),
                details.startDate(),
                details.plannedEnd(),
                details.hoursPerWeek(),
                role.status(),
                role.extensions(),
                role.askedOn(),
                role.nextStep(),
                role.nextStepFrom(),
                role.lastDay(),
                role.version());
    }
}
