package nl.doorstroom.reporting.societalreturn.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.reporting.societalreturn.TariffLine;

/** What was stated of the value of a kind of work. */
@Schema(name = "SocietalReturnTariff", examples = """
        {"id": "019a2b3c-0000-7000-8000-000000000077", "kind": "WORK_AFTER_BENEFIT", "validFrom": "2026-01-01",
         "validTo": "2026-12-31", "amountPerYearInCents": 3500000, "fullTimeHours": 36.00,
         "createdAt": "2026-01-05T09:30:00Z", "createdBy": "5d8ac1c3-6c3b-4a52-9a7c-3f4f3b1c9f10"}""")
record SocietalReturnTariffResponse(
        UUID id,

        @Schema(description = "Code of list societal-return-kinds.")
        String kind,

        LocalDate validFrom,

        @Schema(description = "Last day; absent when it goes on.") @Nullable
        LocalDate validTo,

        @Schema(description = "In eurocents; absent when the kind has no value in these months.") @Nullable
        Long amountPerYearInCents,

        BigDecimal fullTimeHours,

        @Schema(description = "In UTC. What is asked by an earlier moment does not know it.")
        Instant createdAt,

        @Schema(description = "Identifier of the user at the identity provider.")
        String createdBy,

        @Schema(description = "The tariff of which it took the place; absent when it took none.") @Nullable
        UUID replaces,

        @Schema(description = "In UTC. From this moment on another one has its place; absent while it stands.")
        @Nullable
        Instant replacedAt) {

    static SocietalReturnTariffResponse from(TariffLine line) {
        return new SocietalReturnTariffResponse(
                line.id(),
                line.kind(),
                line.validFrom(),
                line.validTo(),
                line.amountPerYearInCents(),
                line.fullTimeHours(),
                line.createdAt(),
                line.createdBy(),
                line.replaces(),
                line.replacedAt());
    }
}
