package nl.doorstroom.platform.inbox.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import nl.doorstroom.platform.inbox.DeadLetters;

/** Events that could not be handled, put back after the cause is mended. */
@Path("/dead-letter-redrives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class DeadLetterRedrivesResource {

    private final DeadLetters deadLetters;

    DeadLetterRedrivesResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @POST
    @PermissionsAllowed("operations:write")
    @Operation(
            summary = "Put back the events that could not be handled",
            description = "Each dead letter is tried once. One that fails again stays, with its new cause.")
    public RedriveResponse redrive() {
        return new RedriveResponse(deadLetters.redrive());
    }

    /** @param putBack how many dead letters were tried again */
    public record RedriveResponse(int putBack) {}
}
