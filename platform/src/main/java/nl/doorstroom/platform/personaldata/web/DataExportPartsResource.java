package nl.doorstroom.platform.personaldata.web;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import nl.doorstroom.platform.personaldata.PersonGate;
import nl.doorstroom.platform.personaldata.PersonalDataCopies;
import nl.doorstroom.platform.personaldata.PersonalDataCopy;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The part that this service has in a copy of somebody's data; participants joins the parts of all services. */
@Path("/participants/{participantId}/data-export-parts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data exports", description = "Copies of all that is kept of a person (GDPR, article 15).")
public class DataExportPartsResource {

    private final PersonalDataCopies copies;
    private final PersonGate gate;
    private final ProcessingLog log;
    private final CurrentTenant caller;

    DataExportPartsResource(PersonalDataCopies copies, PersonGate gate, ProcessingLog log, CurrentTenant caller) {
        this.copies = copies;
        this.gate = gate;
        this.log = log;
        this.caller = caller;
    }

    @GET
    @Path("{exportId}")
    @PermissionsAllowed("data-exports:read")
    @Transactional
    @Operation(
            operationId = "getDataExportPart",
            summary = "Read what this service keeps of a person, as it was when the person asked for it",
            description = "For users of the tenant's own organisation. 404 before the part is ready, and once it has"
                    + " expired. What asks for a further permission is named and withheld from whoever lacks it.")
    public PersonalDataCopy get(UUID participantId, UUID exportId) {
        caller.requireOwnOrganisation();
        gate.require(participantId);
        PersonalDataCopy copy =
                copies.find(exportId, participantId).orElseThrow(() -> new NotFound("Part of data export", exportId));
        log.record("export-personal-data", participantId);
        return copy;
    }
}
