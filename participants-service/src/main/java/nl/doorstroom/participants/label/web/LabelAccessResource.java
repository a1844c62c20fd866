package nl.doorstroom.participants.label.web;

import java.util.Arrays;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.label.LabelAccess;
import nl.doorstroom.participants.label.LabelAccessRepository;
import nl.doorstroom.participants.label.LabelRegister;
import nl.doorstroom.participants.label.VaultPurpose;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The way out of the vault. */
@Path("/participants/{participantId}/label-access")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Labels", description = "The label vault: kept apart from the file, and read for a stated purpose alone.")
public class LabelAccessResource {

    private final LabelRegister register;
    private final LabelAccessRepository accesses;
    private final ParticipantRepository participants;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final SecurityIdentity caller;
    private final CurrentTenant tenant;

    LabelAccessResource(
            LabelRegister register,
            LabelAccessRepository accesses,
            ParticipantRepository participants,
            Cursors cursors,
            ProcessingLog log,
            SecurityIdentity caller,
            CurrentTenant tenant) {
        this.register = register;
        this.accesses = accesses;
        this.participants = participants;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.tenant = tenant;
    }

    /** Honours no Idempotency-Key: a kept answer would be labels outside the vault, and each look is one of its own. */
    @POST
    @PermissionsAllowed({"labels:eligibility", "labels:statutory"})
    @Transactional
    @Operation(
            operationId = "accessLabels",
            summary = "Read a person's labels for a stated purpose",
            description = "Each purpose has its own permission and its own activity in the processing log.")
    public LabelAccessResponse access(UUID participantId, @NotNull @Valid LabelAccessRequest request) {
        VaultPurpose purpose = requirePurpose(request.purpose());
        participants.getEvenClosed(participantId);
        return LabelAccessResponse.from(
                purpose, register.show(participantId, purpose, request.reason().strip()));
    }

    @GET
    @PermissionsAllowed("audit:read")
    @Transactional
    @Operation(operationId = "listLabelAccesses", summary = "Who was shown a person's labels, and why; oldest first")
    public Page<LabelAccessEntry> list(
            UUID participantId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        tenant.requireOwnOrganisation();
        participants.get(participantId);
        String list = "label-access " + participantId;
        Page<LabelAccess> page = cursors.page(
                list,
                limit,
                accesses.listByParticipant(participantId, cursors.after(list, cursor), limit + 1),
                LabelAccess::id);
        log.record("list-label-accesses", participantId);
        return page.map(
                access -> LabelAccessEntry.from(access, accesses.reason(access).orElse(null)));
    }

    /** Before anything is looked for: whether the person exists is nothing that a wrong purpose is told. */
    private VaultPurpose requirePurpose(String purpose) {
        return Arrays.stream(VaultPurpose.values())
                .filter(known -> known.name().equals(purpose))
                .filter(known -> caller.checkPermissionBlocking(new StringPermission("labels", known.action())))
                .findFirst()
                .orElseThrow(() ->
                        new RequestRefused(ProblemType.FORBIDDEN, "Labels are not shown to you for this purpose."));
    }
}
