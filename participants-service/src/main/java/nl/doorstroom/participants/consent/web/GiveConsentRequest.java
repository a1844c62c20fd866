package nl.doorstroom.participants.consent.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.consent.ConsentTerms;
import nl.doorstroom.participants.input.FitTogether;
import nl.doorstroom.participants.input.FitTogether.Misfit;

/** What a person consented to. */
@Schema(
        examples = "{\"purpose\": \"SHARE_PROFILE\", \"channel\": \"IN_PERSON\", \"givenOn\": \"2026-02-10\","
                + " \"validUntil\": \"2027-02-09\"}")
@FitTogether
record GiveConsentRequest(
        @Schema(description = "Code of list consent-purposes.", examples = "SHARE_PROFILE") @NotBlank @Size(max = 40)
        String purpose,

        @Schema(description = "Code of list consent-channels.", examples = "IN_PERSON") @NotBlank @Size(max = 40)
        String channel,

        @Schema(description = "First day on which it holds.") @NotNull @PastOrPresent
        LocalDate givenOn,

        @Schema(description = "Last day on which it holds; absent: until it is withdrawn.") @Nullable
        LocalDate validUntil)
        implements FitTogether.Fields {

    @Override
    public @Nullable Misfit misfit() {
        // The first day may be missing, which is a fault of its own.
        return validUntil == null || givenOn == null || !validUntil.isBefore(givenOn)
                ? null
                : new Misfit("validUntil", "validUntil must not be before givenOn");
    }

    ConsentTerms terms() {
        return new ConsentTerms(purpose, channel, givenOn, validUntil);
    }
}
