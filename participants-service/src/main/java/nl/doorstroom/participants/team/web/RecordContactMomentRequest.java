package nl.doorstroom.participants.team.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day on which the person was spoken to. */
@Schema(examples = "{\"contactedOn\": \"2026-02-10\", \"kind\": \"TELEFOON\"}")
record RecordContactMomentRequest(
        @NotNull @PastOrPresent LocalDate contactedOn,

        @Schema(description = "Code of list contact-kinds.", examples = "TELEFOON") @NotNull
        String kind) {}
