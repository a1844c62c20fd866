package nl.doorstroom.participants.team.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody else goes on from a day on. */
@Schema(examples = """
        {"to": "0199c19e-5555-7f20-8c55-2f6a4b7d9e51", "from": "2026-03-01"}""")
record HandOverRequest(
        @Schema(description = "The user who takes over, as the identity provider knows the user (sub).")
        @NotNull
        @Pattern(regexp = AppointRequest.USER, message = "must be the identifier of a user")
        String to,

        @Schema(description = "OIN of the organisation for which that user works; that of the membership, without it.")
        @Nullable
        @Pattern(regexp = AppointRequest.OIN, message = "must be an OIN, of 20 digits")
        String organisation,

        @Schema(description = "First day of who takes over; who hands over stays until the day before.") @NotNull
        LocalDate from) {}
