package nl.doorstroom.platform.inbox.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import nl.doorstroom.platform.inbox.DeadLetters;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Events that could not be handled, put back after the cause is mended. */
@Path("/dead-letter-redrives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class DeadLetterRedrivesResource {

    private final DeadLetters deadLetters;
    private final CurrentTenant caller;

    DeadLetterRedrivesResource(DeadLetters deadLetters, CurrentTenant caller) {
        this.deadLetters = deadLetters;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("operations:write")
    @Operation(
            operationId = "redriveDeadLetters",
            summary = "Put back the events that could not be handled",
            description = "Each dead letter is tried once. One that fails again stays, with its new cause.")
    public RedriveResponse redrive() {
        DeadLetters.Outcome outcome = deadLetters.redrive(caller.user());
        return new RedriveResponse(outcome.putBack(), outcome.failedAgain());
    }

    /**
     * What became of the dead letters.
     *
     * @param putBack how many had their effect now
     * @param failedAgain how many are a dead letter again, with a new cause
     */
    public record RedriveResponse(int putBack, int failedAgain) {}
}
