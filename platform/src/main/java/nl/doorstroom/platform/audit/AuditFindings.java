package nl.doorstroom.platform.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a verification saw of the chain.
 *
 * @param entries sealed entries of the portion
 * @param lastSeal number of the last seal of the portion; null when there is none
 * @param nextSeal where the next portion begins; null when there is none
 * @param head the newest seal of the chain; null when nothing is sealed yet
 * @param open entries that wait for their seal, counted up to {@link AuditVerification#ENTRIES}; 0 before the last portion
 * @param openSince when the oldest of them was recorded
 * @param firstBreak null when everything is as it was written
 */
public record AuditFindings(
        int entries,
        @Nullable Long lastSeal,
        @Nullable Long nextSeal,
        @Nullable AuditSeal head,
        int open,
        @Nullable Instant openSince,
        @Nullable AuditBreak firstBreak) {}
