package nl.doorstroom.platform.jobs.web;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which job to run, and for which day. */
@Schema(examples = """
        {"job": "offer-expiry", "day": "2026-09-09"}""")
record StartJobRunRequest(
        @NotBlank @Size(max = 100) String job,

        @Schema(
                description =
                        "The job does what was due by this day. Not a day to come: people may still change what it would do.")
        @NotNull
        @PastOrPresent
        LocalDate day) {}
