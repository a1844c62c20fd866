package nl.doorstroom.trajectories.aftercare.web;

import java.time.LocalDate;

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

import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.aftercare.AftercareCheck;
import nl.doorstroom.trajectories.aftercare.AftercareCheckRepository;
import nl.doorstroom.trajectories.aftercare.AftercareCheckState;

/** Checks of everybody whose trajectory the user may see. */
@Path("/aftercare-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Aftercare", description = "How somebody does who has a job, asked on some days after it began.")
public class AftercareChecksResource {

    private final AftercareCheckRepository checks;
    private final Cursors cursors;
    private final ProcessingLog log;

    AftercareChecksResource(AftercareCheckRepository checks, Cursors cursors, ProcessingLog log) {
        this.checks = checks;
        this.cursors = cursors;
        this.log = log;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listAftercareChecks",
            summary = "List aftercare checks in the order in which they were planned")
    public Page<AftercareCheckResponse> list(
            @RestQuery @Nullable AftercareCheckState state,
            @RestQuery @Nullable LocalDate dueUntil,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        String name = "aftercare checks " + state + " " + dueUntil;
        Page<AftercareCheck> page = cursors.page(
                name,
                limit,
                checks.list(null, state, dueUntil, cursors.after(name, cursor), limit + 1),
                AftercareCheck::id);
        log.record(
                "list-aftercare-checks",
                page.items().stream().map(AftercareCheck::participantId).toList());
        return page.map(check -> AftercareCheckResponse.from(check, null));
    }
}
