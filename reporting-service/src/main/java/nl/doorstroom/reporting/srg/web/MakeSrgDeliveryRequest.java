package nl.doorstroom.reporting.srg.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which month a delivery is made. */
@Schema(examples = "{\"month\": \"2026-06\"}")
record MakeSrgDeliveryRequest(
        @Schema(description = "A month that is over.", examples = "2026-06")
        @NotNull
        @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])")
        String month) {}
