package nl.doorstroom.platform.audit.web;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditVerification;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Whether the audit log is as it was written. */
@Path("/audit-chain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accountability")
public class AuditChainResource {

    private static final long LAST_SEAL = 1_000_000_000_000L;

    private final AuditVerification verification;
    private final CurrentTenant caller;

    AuditChainResource(AuditVerification verification, CurrentTenant caller) {
        this.verification = verification;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("audit:read")
    @Transactional
    @Operation(
            operationId = "verifyAuditChain",
            summary = "Verify that the audit log is as it was written",
            description =
                    "In portions of some ten thousand entries: go on with fromSeal = nextSeal until there is none. It"
                            + " tells where the first break is; ask again from behind that to find more. For users of the tenant's"
                            + " own organisation.")
    public AuditChainResponse verify(
            @Parameter(description = "Number of the seal with which the portion begins.")
                    @RestQuery
                    @DefaultValue("1")
                    @Min(1)
                    @Max(LAST_SEAL)
                    long fromSeal,
            @Parameter(description = "Number of a seal that was written down elsewhere; with knownHash.")
                    @RestQuery
                    @Nullable
                    @Min(1)
                    @Max(LAST_SEAL)
                    Long knownSeal,
            @Parameter(description = "The hash of that seal as it was written down.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "^[0-9a-f]{64}$", message = "must be 64 hexadecimal digits")
                    String knownHash) {
        caller.requireOwnOrganisation();
        return AuditChainResponse.from(verification.verify(fromSeal, known(knownSeal, knownHash)));
    }

    private static AuditVerification.@Nullable KnownSeal known(@Nullable Long number, @Nullable String hash) {
        if (number == null && hash == null) {
            return null;
        }
        if (number == null || hash == null) {
            throw InvalidInput.in(
                    number == null ? "knownSeal" : "knownHash",
                    "both-or-none",
                    "Name knownSeal and knownHash, or neither of them.");
        }
        return new AuditVerification.KnownSeal(number, hash);
    }
}
