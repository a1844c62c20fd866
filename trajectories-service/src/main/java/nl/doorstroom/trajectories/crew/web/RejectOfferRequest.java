package nl.doorstroom.trajectories.crew.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why the coach does not approve an offer. */
@Schema(examples = """
        {"reason": "Werkt deze maand op een andere plek mee"}""")
record RejectOfferRequest(
        @Schema(description = "May be left out; stays in this service.")
        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "\\P{Cc}*", message = "must not contain control characters")
        String reason) {}
