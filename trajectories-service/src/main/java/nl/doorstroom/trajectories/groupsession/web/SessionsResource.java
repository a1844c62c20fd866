package nl.doorstroom.trajectories.groupsession.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.problem.NotFound;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.trajectories.groupsession.GroupSession;
import nl.doorstroom.trajectories.groupsession.GroupSessionRepository;
import nl.doorstroom.trajectories.groupsession.SessionCount;
import nl.doorstroom.trajectories.groupsession.SessionStatus;
import nl.doorstroom.trajectories.groupsession.SessionVisitor;
import nl.doorstroom.trajectories.groupsession.SessionVisitorRepository;
import nl.doorstroom.trajectories.groupsession.Sessions;
import nl.doorstroom.trajectories.groupsession.VisitKind;
import nl.doorstroom.trajectories.visibility.Visibility;

/** Sessions, and who comes to them. */
@Path("/sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Group sessions")
public class SessionsResource {

    private static final String REASONS = "session-change-reasons";

    private final GroupSessionRepository sessions;
    private final SessionVisitorRepository visitors;
    private final Sessions register;
    private final Visibility visibility;
    private final CodeLists codes;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    SessionsResource(
            GroupSessionRepository sessions,
            SessionVisitorRepository visitors,
            Sessions register,
            Visibility visibility,
            CodeLists codes,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.sessions = sessions;
        this.visitors = visitors;
        this.register = register;
        this.visibility = visibility;
        this.codes = codes;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "listSessions", summary = "List sessions in the order in which they were planned")
    public Page<SessionResponse> list(
            @Parameter(description = "First day.") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day.") @RestQuery @Nullable LocalDate until,
            @RestQuery @Nullable UUID programmeId,
            @RestQuery @Nullable UUID seriesId,
            @Parameter(description = "OIN.") @RestQuery @Nullable @Pattern(regexp = "[0-9]{20}") String organisation,
            @RestQuery @Nullable SessionStatus status,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = new GroupSessionRepository.Filter(from, until, programmeId, seriesId, organisation, status);
        String name = "sessions " + filter;
        Page<GroupSession> page = cursors.page(
                name, limit, sessions.list(filter, cursors.after(name, cursor), limit + 1), GroupSession::id);
        Map<UUID, SessionCount> counts = register.count(page.items());
        return page.map(session -> SessionResponse.from(session, count(counts, session)));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getSession", summary = "Read one session, and how many come to it")
    public RestResponse<SessionResponse> get(UUID id) {
        return shown(sessions.get(id));
    }

    @POST
    @Path("{id}/moves")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "moveSession",
            summary = "Have a session at another time or elsewhere this once",
            description = "Who signed on stays signed on.")
    public RestResponse<SessionResponse> move(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid MoveSessionRequest request) {
        codes.require(REASONS, request.reason(), DutchCalendar.today(clock), "/reason");
        LocalTime end = SessionPatternRequest.end(request.startTime(), request.endTime());
        GroupSession session = changing(id, ifMatch);
        session.move(
                request.day(),
                LocalTime.parse(request.startTime()),
                end,
                request.location() == null ? null : request.location().strip(),
                request.reason(),
                clock);
        return shown(session);
    }

    @POST
    @Path("{id}/cancellations")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "cancelSession",
            summary = "Say that a session is not held, with a coded reason",
            description = "Who signed on can still be listed, to be told.")
    public RestResponse<SessionResponse> cancel(
            UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid CancelSessionRequest request) {
        codes.require(REASONS, request.reason(), DutchCalendar.today(clock), "/reason");
        GroupSession session = changing(id, ifMatch);
        session.cancel(request.reason(), clock);
        return shown(session);
    }

    @POST
    @Path("{id}/attendance")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "recordSessionAttendance",
            summary = "Say how many came to a session, and who of them want to be known",
            description =
                    "Nobody has to be named. Said again it replaces what was said: who is not named any more had not"
                            + " come. People whom the user may not see stay as they were recorded.")
    public RestResponse<SessionResponse> attend(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RecordAttendanceRequest request) {
        List<UUID> named = request.participants() == null ? List.of() : request.participants();
        for (int i = 0; i < named.size(); i++) {
            if (!visibility.covers(named.get(i))) {
                throw InvalidInput.at("/participants/" + i, "unknown-participant", "There is no such participant.");
            }
        }
        GroupSession session = changing(id, ifMatch);
        if (!session.hasBegun(clock)) {
            throw InvalidInput.at("/anonymousCount", "in-the-future", "The session has not begun.");
        }
        Set<UUID> concerned = register.hold(session, request.anonymousCount(), named);
        log.record("record-session-attendance", concerned);
        return shown(session);
    }

    @POST
    @Path("{id}/sign-ons")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = SignOnResponse.class, responseCode = "201", responseDescription = "Signed on.")
    @Operation(
            operationId = "signOnForSession",
            summary = "Sign on somebody who wants to be known",
            description = "For a session that is open to everybody nobody needs a trajectory. What is signed on can be"
                    + " withdrawn, and signed on again.")
    public RestResponse<SignOnResponse> signOn(UUID id, @NotNull @Valid SignOnRequest request, UriInfo uri) {
        if (!visibility.covers(request.participantId())) {
            throw new NotFound("Participant", request.participantId());
        }
        SessionVisitor visitor = register.signOn(sessions.getLocked(id), request.participantId());
        log.record("sign-on-for-session", visitor.participantId());
        return Answers.created(uri, visitor.id(), SignOnResponse.from(visitor), visitor.version());
    }

    @GET
    @Path("{id}/sign-ons")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(
            operationId = "listSessionSignOns",
            summary = "The known people who signed on for a session or came to it, in the order of registration")
    public Page<SignOnResponse> signOns(
            UUID id,
            @RestQuery @Nullable VisitKind kind,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        sessions.get(id);
        String name = "sign-ons " + id + " " + kind;
        Page<SessionVisitor> page = cursors.page(
                name, limit, visitors.list(id, kind, cursors.after(name, cursor), limit + 1), SessionVisitor::id);
        log.record(
                "list-session-sign-ons",
                page.items().stream().map(SessionVisitor::participantId).toList());
        return page.map(SignOnResponse::from);
    }

    @GET
    @Path("{id}/sign-ons/{signOnId}")
    @PermissionsAllowed("trajectories:read")
    @Transactional
    @Operation(operationId = "getSessionSignOn", summary = "Read one person's sign-on")
    public RestResponse<SignOnResponse> signOn(UUID id, UUID signOnId) {
        sessions.get(id);
        SessionVisitor visitor = visitors.get(id, signOnId);
        log.record("read-session-sign-on", visitor.participantId());
        return Answers.ok(SignOnResponse.from(visitor), visitor.version());
    }

    @DELETE
    @Path("{id}/sign-ons/{signOnId}")
    @PermissionsAllowed("trajectories:write")
    @Transactional
    @Operation(
            operationId = "withdrawSessionSignOn",
            summary = "Withdraw a sign-on",
            description = "That the person came, when it is recorded, stays.")
    public RestResponse<SignOnResponse> withdraw(
            UUID id, UUID signOnId, @RestHeader("If-Match") @Nullable String ifMatch) {
        sessions.getLocked(id);
        SessionVisitor visitor = visitors.get(id, signOnId);
        Preconditions.requireMatch(ifMatch, visitor.version());
        visitor.withdraw(clock);
        visitors.flush();
        log.record("withdraw-session-sign-on", visitor.participantId());
        return Answers.ok(SignOnResponse.from(visitor), visitor.version());
    }

    private GroupSession changing(UUID id, @Nullable String ifMatch) {
        GroupSession session = sessions.getLocked(id);
        Preconditions.requireMatch(ifMatch, session.version());
        return session;
    }

    private RestResponse<SessionResponse> shown(GroupSession session) {
        sessions.flush();
        return Answers.ok(
                SessionResponse.from(session, count(register.count(List.of(session)), session)), session.version());
    }

    private static SessionCount count(Map<UUID, SessionCount> counts, GroupSession session) {
        return counts.getOrDefault(session.id(), new SessionCount(0, 0));
    }
}
