package nl.doorstroom.platform.audit;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.crypto.TenantMac;

/**
 * Looks whether the audit log of the present tenant is as it was written. It walks the chain in portions, so that a log
 * of any length can be verified: what is behind a portion is asked for with the next one.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class AuditVerification {

    /** What a request verifies within its time. */
    static final int ENTRIES = 10_000;

    private static final int SEALS = 1_000;

    /**
     * For so long after the first seal entries may come that have no code of their own: those from before there were
     * codes, and those of replicas of the version before while it is being replaced.
     */
    private static final Duration GRACE = Duration.ofHours(24);

    private final AuditSeals seals;
    private final AuditCodes codes;
    private final TenantMac mac;
    private final Clock clock;

    AuditVerification(AuditSeals seals, AuditCodes codes, TenantMac mac, Clock clock) {
        this.seals = seals;
        this.codes = codes;
        this.mac = mac;
        this.clock = clock;
    }

    /**
     * Verifies a portion of the chain.
     *
     * @param from number of its first seal
     * @param known a seal as it was written down elsewhere; it must still be so
     */
    public AuditFindings verify(long from, @Nullable KnownSeal known) {
        Optional<AuditSeal> head = seals.head();
        Optional<AuditSeal> before = seals.find(from - 1);
        List<AuditSeal> portion = seals.from(from, SEALS, ENTRIES);
        AuditSeal last = portion.isEmpty() ? null : portion.get(portion.size() - 1);
        boolean toTheEnd =
                last == null || last.number() >= head.map(AuditSeal::number).orElse(0L);
        List<AuditRow> open = toTheEnd ? seals.unsealed(head, ENTRIES) : List.of();
        AuditBreak first = brokenPromise(known);
        if (first == null && from > 1 && before.isEmpty()) {
            first = AuditBreak.ofSeal(AuditBreakKind.SEAL_MISSING, from - 1);
        }
        if (first == null) {
            first = brokenPortion(from, before.orElse(null), portion, head);
        }
        if (first == null && toTheEnd) {
            first = addedToTheOpen(open);
        }
        return new AuditFindings(
                portion.stream().mapToInt(AuditSeal::count).sum(),
                last == null ? null : last.number(),
                last == null || toTheEnd ? null : last.number() + 1,
                head.orElse(null),
                open.size(),
                open.stream().map(AuditRow::recordedAt).findFirst().orElse(null),
                first);
    }

    private @Nullable AuditBreak brokenPromise(@Nullable KnownSeal known) {
        if (known == null) {
            return null;
        }
        Optional<AuditSeal> found = seals.find(known.number());
        if (found.isEmpty()) {
            return AuditBreak.ofSeal(AuditBreakKind.SEAL_MISSING, known.number());
        }
        return found.get().hexHash().equals(known.hash())
                ? null
                : AuditBreak.ofSeal(AuditBreakKind.SEAL_CHANGED, known.number());
    }

    private @Nullable AuditBreak brokenPortion(
            long from, @Nullable AuditSeal before, List<AuditSeal> portion, Optional<AuditSeal> head) {
        AuditBreak broken = brokenSeal(from, before, portion, head.orElse(null));
        List<AuditSeal> whole = portion.stream()
                .filter(seal -> broken == null || broken.seal() == null || seal.number() < broken.seal())
                .toList();
        AuditBreak added = whole.isEmpty()
                ? null
                : added(before == null ? AuditSeals.FIRST : before.last(), whole, AuditSeals.floor(head));
        return added == null ? broken : added;
    }

    private @Nullable AuditBreak brokenSeal(
            long from, @Nullable AuditSeal before, List<AuditSeal> portion, @Nullable AuditSeal head) {
        AuditSeal previous = before;
        long expected = from;
        Instant grace = endOfGrace();
        for (AuditSeal seal : portion) {
            if (seal.number() != expected) {
                return AuditBreak.ofSeal(AuditBreakKind.SEAL_MISSING, expected);
            }
            if (!seal.follows(previous) || !MessageDigest.isEqual(mac.of(seal.bytes()), seal.hash())) {
                return AuditBreak.ofSeal(AuditBreakKind.SEAL_CHANGED, seal.number());
            }
            AuditBreak inside = brokenEntry(seal, grace);
            if (inside != null) {
                return inside;
            }
            previous = seal;
            expected++;
        }
        // A gap that is longer than a portion.
        return portion.isEmpty() && head != null && head.number() >= from
                ? AuditBreak.ofSeal(AuditBreakKind.SEAL_MISSING, from)
                : null;
    }

    private @Nullable AuditBreak brokenEntry(AuditSeal seal, Instant grace) {
        Map<UUID, byte[]> sealed = seal.codes();
        Map<UUID, AuditRow> rows = new HashMap<>();
        seals.rows(sealed.keySet()).forEach(row -> rows.put(row.id(), row));
        for (Map.Entry<UUID, byte[]> entry : sealed.entrySet()) {
            AuditRow row = rows.get(entry.getKey());
            AuditBreakKind kind = null;
            if (row == null) {
                kind = AuditBreakKind.ENTRY_MISSING;
            } else if (!codes.fits(row, entry.getValue())) {
                kind = AuditBreakKind.ENTRY_CHANGED;
            } else if (isForeign(row, seal.sealedAt(), grace)) {
                kind = AuditBreakKind.ENTRY_ADDED;
            }
            if (kind != null) {
                return new AuditBreak(kind, seal.number(), entry.getKey());
            }
        }
        return null;
    }

    /**
     * What lies between the ids that a portion covers, and is in no seal.
     *
     * @param settled what has a greater id than this may be sealed yet
     */
    private @Nullable AuditBreak added(UUID after, List<AuditSeal> portion, UUID settled) {
        Set<UUID> sealed = new HashSet<>();
        portion.forEach(seal -> sealed.addAll(seal.codes().keySet()));
        AuditSeal last = portion.get(portion.size() - 1);
        UUID through = AuditSeal.isAfter(last.last(), settled) ? settled : last.last();
        for (UUID id : seals.ids(after, through, sealed.size() + ENTRIES)) {
            if (!sealed.contains(id) && !seals.isSealedBehind(last.number(), id)) {
                long covering = portion.stream()
                        .filter(seal -> !AuditSeal.isAfter(id, seal.last()))
                        .mapToLong(AuditSeal::number)
                        .findFirst()
                        .orElse(last.number());
                return new AuditBreak(AuditBreakKind.ENTRY_ADDED, covering, id);
            }
        }
        return null;
    }

    private @Nullable AuditBreak addedToTheOpen(List<AuditRow> open) {
        Instant grace = endOfGrace();
        return Stream.concat(
                        open.stream()
                                .filter(row -> isForeign(row, clock.instant(), grace))
                                .map(AuditRow::id),
                        seals.ids(seals.horizon(), AuditSeals.LAST, 1).stream())
                .findFirst()
                .map(id -> new AuditBreak(AuditBreakKind.ENTRY_ADDED, null, id))
                .orElse(null);
    }

    /** Whether the service did not write it so. */
    private boolean isForeign(AuditRow row, Instant sealed, Instant grace) {
        return row.mac() == null ? sealed.isAfter(grace) : !codes.fits(row, row.mac());
    }

    private Instant endOfGrace() {
        return seals.find(1).map(AuditSeal::sealedAt).orElseGet(clock::instant).plus(GRACE);
    }

    /**
     * A seal as it was written down elsewhere.
     *
     * @param hash in hexadecimal digits
     */
    public record KnownSeal(long number, String hash) {}
}
