package nl.doorstroom.reporting.srg;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * From a day on a kind of instrument has a code.
 *
 * @param kind code of list instruments
 * @param code null when it has none from that day on
 * @param createdBy identifier of the user at the identity provider
 */
public record SrgCodeLine(
        UUID id, String kind, @Nullable String code, LocalDate validFrom, Instant createdAt, String createdBy) {}
