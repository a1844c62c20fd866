package nl.doorstroom.platform.audit.web;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.audit.AuditSeals;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The chain over the audit log, to be written down elsewhere. It says of nobody what was done. */
@Path("/audit-seals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accountability")
public class AuditSealsResource {

    private static final String LIST = "audit-seals";

    private final AuditSeals seals;
    private final Cursors cursors;
    private final CurrentTenant caller;

    AuditSealsResource(AuditSeals seals, Cursors cursors, CurrentTenant caller) {
        this.seals = seals;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("audit:read")
    @Transactional
    @Operation(
            operationId = "listAuditSeals",
            summary = "List the seals of the audit log, the newest first",
            description =
                    "Who writes down the newest one elsewhere can find out later, by knownSeal and knownHash of the"
                            + " verification, that the whole chain was made anew. For users of the tenant's own organisation.")
    public Page<AuditSealResponse> list(
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        caller.requireOwnOrganisation();
        UUID after = cursors.after(LIST, cursor);
        Long before = after == null ? null : after.getLeastSignificantBits();
        return cursors.page(LIST, limit, seals.list(before, limit + 1), seal -> new UUID(0, seal.number()))
                .map(AuditSealResponse::from);
    }
}
