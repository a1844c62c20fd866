package nl.doorstroom.matching.employer.web;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Page;

/** Which contacts are asked for. */
@Schema(examples = "{\"kvkNumber\": \"08123456\", \"fromDate\": \"2026-01-01\"}")
record SearchContactMomentsRequest(
        @Schema(description = "VUM nummerKvk.", examples = "08123456")
        @NotNull
        @Pattern(regexp = "^[0-9]{8}$", message = "must be eight digits")
        String kvkNumber,

        @Schema(description = "First day; the same as toDate asks for one day.") @Nullable
        LocalDate fromDate,

        @Schema(description = "Last day.") @Nullable LocalDate toDate,

        @Schema(description = "nextCursor of the page before.") @Size(max = 500) @Nullable
        String cursor,

        @Schema(description = "Members of a page; 20 when absent.") @Min(1) @Max(Page.MAX_LIMIT) @Nullable
        Integer limit) {}
