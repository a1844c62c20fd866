package nl.doorstroom.platform.audit.web;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import nl.doorstroom.platform.audit.AuditEntries;
import nl.doorstroom.platform.audit.AuditEntry;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The audit log. Reading it shows people, and is logged like every reading. */
@Path("/audit-entries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accountability")
public class AuditEntriesResource {

    private final AuditEntries entries;
    private final ProcessingLog log;
    private final Cursors cursors;
    private final CurrentTenant caller;

    AuditEntriesResource(AuditEntries entries, ProcessingLog log, Cursors cursors, CurrentTenant caller) {
        this.entries = entries;
        this.log = log;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Path("_zoek")
    @PermissionsAllowed("audit:read")
    @Transactional
    @Operation(
            operationId = "searchAuditEntries",
            summary = "Search who did what with whose data, the newest first",
            description = "With what was there before and after each change, as far as the person has not been erased."
                    + " For users of the tenant's own organisation.")
    public Page<AuditEntryResponse> search(@NotNull @Valid SearchAuditEntriesRequest request) {
        caller.requireOwnOrganisation();
        AuditEntries.Filter filter = request.filter();
        String list = "audit-entries " + filter;
        Page<AuditEntry> page = cursors.page(
                list,
                request.members(),
                entries.list(filter, cursors.after(list, request.cursor()), request.members() + 1),
                AuditEntry::id);
        // What users did is theirs: who looks at it is seen too.
        log.record("read-audit-log", people(page, filter), "entries about nobody");
        return page.map(AuditEntryResponse::from);
    }

    private static Set<UUID> people(Page<AuditEntry> page, AuditEntries.Filter filter) {
        Set<UUID> people = new LinkedHashSet<>();
        page.items().stream()
                .map(AuditEntry::participantId)
                .filter(Objects::nonNull)
                .forEach(people::add);
        if (filter.participantId() != null && !page.items().isEmpty()) {
            people.add(filter.participantId());
        }
        return people;
    }
}
