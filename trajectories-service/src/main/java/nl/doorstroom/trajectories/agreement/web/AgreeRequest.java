package nl.doorstroom.trajectories.agreement.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.trajectories.agreement.AgreementChannel;
import nl.doorstroom.trajectories.agreement.AgreementParty;

/** Who says yes to which plan. */
@Schema(examples = """
        {"by": "PARTICIPANT", "channel": "IN_PERSON", "agreedOn": "2026-01-05", "planVersion": "3f9a0c1d2e4b"}""")
record AgreeRequest(
        @NotNull AgreementParty by,
        @NotNull AgreementChannel channel,

        @Schema(description = "May lie in the past.") @NotNull
        LocalDate agreedOn,

        @Schema(description = "The plan that was read.", examples = "3f9a0c1d2e4b")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{12}", message = "must be the version of a plan")
        String planVersion) {}
