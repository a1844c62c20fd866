package nl.doorstroom.reporting.societalreturn;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was stated of the value of a kind of work in some whole months.
 *
 * @param kind code of list societal-return-kinds
 * @param validTo last day; null when it goes on
 * @param amountPerYearInCents eurocents, for the hours of a full week; null when it is stated that there is no value
 * @param fullTimeHours hours of a full week
 * @param createdBy identifier of the user at the identity provider
 * @param replaces the line of which it takes the place
 * @param replacedAt from this moment on another line has its place; null while it stands
 */
public record TariffLine(
        UUID id,
        String kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long amountPerYearInCents,
        BigDecimal fullTimeHours,
        Instant createdAt,
        String createdBy,
        @Nullable UUID replaces,
        @Nullable Instant replacedAt) {}
