package nl.doorstroom.platform.outbox.web;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import nl.doorstroom.platform.outbox.SetAside;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Events that the broker refused for good, put back after the cause is mended. */
@Path("/set-aside-redrives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class SetAsideRedrivesResource {

    private final SetAside setAside;
    private final CurrentTenant caller;

    SetAsideRedrivesResource(SetAside setAside, CurrentTenant caller) {
        this.setAside = setAside;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("operations:write")
    @Operation(
            operationId = "redriveSetAsideEvents",
            summary = "Put back the events that the broker refused",
            description = "At most 1000 at a time, the oldest first. One that is refused again is set aside again.")
    public SetAsideRedriveResponse redrive() {
        return new SetAsideRedriveResponse(setAside.redrive(caller.user()));
    }

    /** @param putBack how many are sent again; ask again when it is 1000 */
    public record SetAsideRedriveResponse(int putBack) {}
}
