package nl.doorstroom.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A link of the chain over the audit log: some entries of a tenant, authenticated together with the link before.
 *
 * @param number 1, 2, 3 … without a gap
 * @param previousHash hash of the seal before; 32 zeros for the first
 * @param hash HMAC-SHA-256 over {@link #bytes()}
 * @param entries id and code of each entry, 16 and 33 bytes
 * @param first least of the ids
 * @param last greatest of the ids in this and all earlier seals
 */
public record AuditSeal(
        String tenant,
        long number,
        byte[] previousHash,
        byte[] hash,
        byte[] entries,
        int count,
        UUID first,
        UUID last,
        Instant sealedAt) {

    /** Of what {@link #bytes()} gives. Its first byte is no format of an entry, so neither can pass for the other. */
    private static final short FORMAT = 1;

    private static final byte[] BEGINNING = new byte[32];
    private static final int ENTRY_BYTES = 16 + AuditCodes.BYTES;

    static AuditSeal of(ResultSet row) throws SQLException {
        return new AuditSeal(
                row.getString("tenant"),
                row.getLong("number"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"),
                row.getBytes("entries"),
                row.getInt("entry_count"),
                row.getObject("first_entry", UUID.class),
                row.getObject("last_entry", UUID.class),
                row.getTimestamp("sealed_at").toInstant());
    }

    /**
     * The seal behind another, without its hash.
     *
     * @param previous null for the first one
     * @param ids in the order of the database
     * @param codes of each entry, in the same order
     */
    static AuditSeal over(
            @Nullable AuditSeal previous, String tenant, List<UUID> ids, List<byte[]> codes, Instant sealedAt) {
        ByteBuffer entries = ByteBuffer.allocate(ids.size() * ENTRY_BYTES);
        for (int i = 0; i < ids.size(); i++) {
            UUID id = ids.get(i);
            entries.putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .put(codes.get(i));
        }
        UUID last = ids.get(ids.size() - 1);
        return new AuditSeal(
                tenant,
                previous == null ? 1 : previous.number + 1,
                previous == null ? BEGINNING.clone() : previous.hash,
                new byte[0],
                entries.array(),
                ids.size(),
                ids.get(0),
                previous != null && isAfter(previous.last, last) ? previous.last : last,
                sealedAt);
    }

    /** In the order in which the database sorts ids. */
    static boolean isAfter(UUID id, UUID other) {
        return id.toString().compareTo(other.toString()) > 0;
    }

    /** Whether it goes on where the chain was. */
    boolean follows(@Nullable AuditSeal previous) {
        return Arrays.equals(previousHash, previous == null ? BEGINNING : previous.hash);
    }

    public String hexHash() {
        return HexFormat.of().formatHex(hash);
    }

    public String hexPreviousHash() {
        return HexFormat.of().formatHex(previousHash);
    }

    AuditSeal withHash(byte[] authenticated) {
        return new AuditSeal(tenant, number, previousHash, authenticated, entries, count, first, last, sealedAt);
    }

    /** Everything that is stored of it but its hash. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.length + 128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(FORMAT);
            byte[] owner = tenant.getBytes(UTF_8);
            out.writeInt(owner.length);
            out.write(owner);
            out.writeLong(number);
            out.writeInt(previousHash.length);
            out.write(previousHash);
            out.writeInt(count);
            put(out, first);
            put(out, last);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt));
            out.write(entries);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes what it is given", impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    /** The code of each of its entries by id, in their order. */
    Map<UUID, byte[]> codes() {
        Map<UUID, byte[]> codes = new LinkedHashMap<>();
        ByteBuffer stored = ByteBuffer.wrap(entries);
        while (stored.remaining() >= ENTRY_BYTES) {
            UUID id = new UUID(stored.getLong(), stored.getLong());
            byte[] code = new byte[AuditCodes.BYTES];
            stored.get(code);
            codes.put(id, code);
        }
        return codes;
    }
}
