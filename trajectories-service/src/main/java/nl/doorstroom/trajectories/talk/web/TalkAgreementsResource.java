package nl.doorstroom.trajectories.talk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.PastDay;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;
import nl.doorstroom.trajectories.talk.TalkAgreement;
import nl.doorstroom.trajectories.talk.TalkAgreementParty;
import nl.doorstroom.trajectories.talk.TalkAgreementRepository;
import nl.doorstroom.trajectories.talk.TalkAgreementState;

/** What coaches and people agreed. */
@Path("/talk-agreements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Talks")
public class TalkAgreementsResource {

    private final TalkAgreementRepository agreements;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final CurrentTenant caller;
    private final Clock clock;

    TalkAgreementsResource(
            TalkAgreementRepository agreements, Cursors cursors, ProcessingLog log, CurrentTenant caller, Clock clock) {
        this.agreements = agreements;
        this.cursors = cursors;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listTalkAgreements", summary = "List agreements in the order of registration")
    public Page<TalkAgreementResponse> list(
            @RestQuery @Nullable TalkAgreementState state,
            @Parameter(description = "Who does it.") @RestQuery @Nullable TalkAgreementParty by,
            @Parameter(description = "Coach of the trajectory: a user at the identity provider, or me.")
                    @RestQuery
                    @Nullable
                    @Size(max = 100)
                    String coach,
            @RestQuery @Nullable UUID trajectoryId,
            @RestQuery @Nullable UUID participantId,
            @RestQuery @Nullable LocalDate dueBefore,
            @Parameter(description = "OIN of the organisation that executes the trajectory.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "[0-9]{20}")
                    String organisation,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        TalkAgreementRepository.Filter filter = new TalkAgreementRepository.Filter(
                state,
                by,
                "me".equals(coach) ? caller.user() : coach,
                trajectoryId,
                participantId,
                dueBefore,
                organisation);
        String name = "talk-agreements " + filter;
        Page<TalkAgreement> page = cursors.page(
                name, limit, agreements.list(filter, cursors.after(name, cursor), limit + 1), TalkAgreement::id);
        log.record(
                "list-talk-agreements",
                page.items().stream().map(TalkAgreement::participantId).toList());
        return page.map(TalkAgreementResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getTalkAgreement", summary = "Read one agreement")
    public RestResponse<TalkAgreementResponse> get(UUID id) {
        return answer("read-talk-agreement", agreements.get(id));
    }

    @POST
    @Path("{id}/completions")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "completeTalkAgreement", summary = "Say that what was agreed is done")
    public RestResponse<TalkAgreementResponse> complete(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CloseTalkAgreementRequest request) {
        TalkAgreement agreement = changing(id, ifMatch);
        PastDay.require(request.on(), "/on", clock);
        agreement.complete(request.on(), caller.user(), clock);
        agreements.flush();
        return answer("complete-talk-agreement", agreement);
    }

    @POST
    @Path("{id}/droppings")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "dropTalkAgreement", summary = "Say that what was agreed need not be done any more")
    public RestResponse<TalkAgreementResponse> drop(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CloseTalkAgreementRequest request) {
        TalkAgreement agreement = changing(id, ifMatch);
        PastDay.require(request.on(), "/on", clock);
        agreement.drop(request.on(), caller.user(), clock);
        agreements.flush();
        return answer("drop-talk-agreement", agreement);
    }

    private TalkAgreement changing(UUID id, @Nullable String ifMatch) {
        TalkAgreement agreement = agreements.get(id);
        Preconditions.requireMatch(ifMatch, agreement.version());
        return agreement;
    }

    private RestResponse<TalkAgreementResponse> answer(String activity, TalkAgreement agreement) {
        log.record(activity, agreement.participantId());
        return Answers.ok(TalkAgreementResponse.from(agreement), agreement.version());
    }
}
