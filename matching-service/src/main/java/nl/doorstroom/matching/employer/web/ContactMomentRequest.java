package nl.doorstroom.matching.employer.web;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact that was had. */
@Schema(examples = "{\"date\": \"2026-05-12\", \"subject\": \"VACATURE\", \"kind\": \"BEZOEK\"}")
record ContactMomentRequest(
        @Schema(description = "VUM datum; today or before.") @NotNull @PastOrPresent
        LocalDate date,

        @Schema(description = "Code of list contact-moment-subjects; VUM codeOnderwerp.", examples = "VACATURE")
        @NotBlank
        @Size(max = 50)
        String subject,

        @Schema(description = "Code of list contact-moment-kinds; VUM codeSoort.", examples = "BEZOEK")
        @NotBlank
        @Size(max = 50)
        String kind,

        @Schema(
                description =
                        "Who keeps the contact, by business contact data; removed two years after the contact. VUM accountmanager.")
        @Valid
        @Nullable
        AccountManagerBody accountManager) {}
