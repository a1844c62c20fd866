package nl.doorstroom.reporting.publication.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report to be published.
 *
 * @param tables what stands in it, in this order
 * @param periodStart first day of the period
 * @param periodEnd last day of the period
 * @param asOf last day of the world; without it the day of knownAt
 * @param knownAt what was recorded up to this moment; without it the last moment that is complete
 * @param programmeId only what belongs to this programme
 * @param organisation only what belongs to this executing organisation, whose users may then read the report
 */
record PublishReportRequest(
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Table> tables,

        @NotNull @Schema(examples = "2025-01-01") LocalDate periodStart,

        @NotNull @Schema(examples = "2025-12-31") LocalDate periodEnd,

        @Schema(examples = "2026-01-31") @Nullable LocalDate asOf,

        @Schema(examples = "2026-02-01T00:00:00Z") @Nullable Instant knownAt,

        @Nullable UUID programmeId,

        @Pattern(regexp = "[0-9]{20}", message = "must be an OIN: 20 digits") @Nullable
        String organisation) {

    /**
     * A figure of the report.
     *
     * @param figure its name, as in its address
     * @param groupBy by what its rows are told apart: none, programme, organisation or month
     * @param definitionSet the definitions to count by; without it the current ones
     */
    record Table(
            @NotNull @Size(min = 1, max = 60) @Schema(examples = "placements")
            String figure,

            @Size(max = 60) @Schema(examples = "programme") @Nullable
            String groupBy,

            @Size(max = 60) @Schema(examples = "def-2026-1") @Nullable
            String definitionSet) {}
}
