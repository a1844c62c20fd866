package nl.doorstroom.platform.audit.web;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import nl.doorstroom.platform.audit.AuditSeal;

/** A link of the chain over the audit log. */
@Schema(name = "AuditSeal")
record AuditSealResponse(
        @Schema(description = "1, 2, 3 … without a gap.") long number,

        @Schema(description = "Entries that it seals.") int entries,

        @Schema(description = "When, in UTC.") Instant sealedAt,

        @Schema(
                description = "HMAC-SHA-256 over its entries and the hash before, in hexadecimal digits.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String hash,

        @Schema(
                description = "Hash of the seal before it; zeros for the first.",
                examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        String previousHash) {

    static AuditSealResponse from(AuditSeal seal) {
        return new AuditSealResponse(
                seal.number(), seal.count(), seal.sealedAt(), seal.hexHash(), seal.hexPreviousHash());
    }
}
