package nl.doorstroom.participants.team.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who joins the team. */
@Schema(examples = """
        {"professional": "0199c19e-5555-7f20-8c55-2f6a4b7d9e50", "organisation": "00000001000000000201",
         "role": "JOBCOACH", "from": "2026-02-01"}""")
record AppointRequest(
        @Schema(description = "The user, as the identity provider knows the user (sub); who asks, without it.")
        @Nullable
        @Pattern(regexp = USER, message = "must be the identifier of a user")
        String professional,

        @Schema(description = "OIN of the organisation for which the professional works; that of who asks, without it.")
        @Nullable
        @Pattern(regexp = OIN, message = "must be an OIN, of 20 digits")
        String organisation,

        @Schema(description = "Code of list team-roles.", examples = "JOBCOACH") @NotNull
        String role,

        @Schema(description = "First day; today, without it.") @Nullable
        LocalDate from) {

    static final String USER = "[A-Za-z0-9._:@-]{1,100}";
    static final String OIN = "[0-9]{20}";
}
