package nl.doorstroom.trajectories.programme.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.trajectories.programme.OfferApproval;
import nl.doorstroom.trajectories.programme.Programme;
import nl.doorstroom.trajectories.programme.ProgrammeFeature;

/** A programme as it is offered. */
@Schema(examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000010", "name": "Pilot Arbeidsparticipatie", "kind": "WORK_PROJECT",
         "features": ["CREW", "HOURS_PLAN"], "organisation": "00000001000000000201", "releaseHours": 24,
         "voluntary": false, "validFrom": "2026-01-01", "offerWorkingDays": 5,
         "offerApproval": "AUTOMATIC", "admission": {"eligibilities": ["PARTICIPATIEPLAATS"]}, "agreementRequired": true,
         "durationMonths": 12, "version": 1}""")
record ProgrammeResponse(
        UUID id,
        String name,
        String kind,
        Set<ProgrammeFeature> features,
        String organisation,
        @Nullable BigDecimal releaseHours,
        boolean voluntary,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int offerWorkingDays,
        OfferApproval offerApproval,
        Admission admission,

        @Schema(
                description =
                        "OIN of the organisation that provides it, when that is another than the one that executes it.")
        @Nullable
        String provider,

        @Schema(description = "Whether the person has to agree with the plan before a trajectory starts.")
        boolean agreementRequired,

        @Schema(description = "How many months a trajectory lasts that gets no planned end of its own.") @Nullable
        Integer durationMonths,

        @Schema(description = "In quotation marks it is the ETag.")
        long version) {

    static ProgrammeResponse from(Programme programme) {
        return new ProgrammeResponse(
                programme.id(),
                programme.name(),
                programme.kind(),
                programme.features(),
                programme.organisation(),
                programme.releaseHours(),
                programme.voluntary(),
                programme.validFrom(),
                programme.validTo(),
                programme.offerWorkingDays(),
                programme.offerApproval(),
                new Admission(programme.eligibilities()),
                programme.provider(),
                programme.agreementRequired(),
                programme.durationMonths(),
                programme.version());
    }

    /** Who may take part. */
    @Schema(name = "ProgrammeAdmission")
    record Admission(
            @Schema(description = "Rules of participants, of which one has to be met; none: everybody may take part.")
            List<String> eligibilities) {}
}
