package nl.doorstroom.participants.team.web;

import java.time.Clock;
import java.util.Objects;
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
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.team.Team;
import nl.doorstroom.participants.team.TeamMember;
import nl.doorstroom.participants.team.TeamMember.Appointment;
import nl.doorstroom.participants.team.TeamMembers;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** The care team of a participant. */
@Path("/participants/{participantId}/team-members")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Care teams", description = "Who guides whom.")
public class TeamMembersResource {

    private final Team team;
    private final TeamMembers members;
    private final ParticipantRepository participants;
    private final CurrentTenant caller;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    TeamMembersResource(
            Team team,
            TeamMembers members,
            ParticipantRepository participants,
            CurrentTenant caller,
            Cursors cursors,
            ProcessingLog log,
            Clock clock) {
        this.team = team;
        this.members = members;
        this.participants = participants;
        this.caller = caller;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("participants:write")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = TeamMemberResponse.class, responseCode = "201", responseDescription = "Appointed.")
    @Operation(
            operationId = "appointTeamMember",
            summary = "Take somebody into the care team",
            description = "Users of the tenant's own organisation may appoint somebody of another one, which sees the"
                    + " person by that. Users of another organisation appoint their own people.")
    public RestResponse<TeamMemberResponse> appoint(
            UUID participantId, @NotNull @Valid AppointRequest request, UriInfo uri) {
        participants.get(participantId);
        TeamMember member = team.appoint(
                participantId,
                new Appointment(
                        Objects.requireNonNullElse(request.professional(), caller.user()),
                        Objects.requireNonNullElse(request.organisation(), caller.organisation()),
                        request.role(),
                        Objects.requireNonNullElse(request.from(), DutchCalendar.today(clock))));
        log.record("appoint-team-member", participantId);
        return Answers.created(uri, member.id(), TeamMemberResponse.from(member), member.version());
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "listTeamMembers",
            summary = "Everybody who is, was or will be in the care team, in the order of appointment")
    public Page<TeamMemberResponse> list(
            UUID participantId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.get(participantId);
        String list = "team-members " + participantId;
        Page<TeamMember> page = cursors.page(
                list, limit, members.list(participantId, cursors.after(list, cursor), limit + 1), TeamMember::id);
        log.record("list-team-members", participantId);
        return page.map(TeamMemberResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getTeamMember", summary = "Read one membership of the care team")
    public RestResponse<TeamMemberResponse> get(UUID participantId, UUID id) {
        participants.get(participantId);
        TeamMember member = members.get(participantId, id);
        log.record("read-team-member", participantId);
        return Answers.ok(TeamMemberResponse.from(member), member.version());
    }

    @POST
    @Path("{id}/terminations")
    @PermissionsAllowed("participants:write")
    @Transactional
    @Idempotent
    @Operation(operationId = "endTeamMembership", summary = "Say when somebody leaves the care team")
    public RestResponse<TeamMemberResponse> end(
            UUID participantId,
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EndMembershipRequest request) {
        participants.get(participantId);
        TeamMember member = members.get(participantId, id);
        Preconditions.requireMatch(ifMatch, member.version());
        team.end(member, request.lastDay());
        log.record("end-team-membership", participantId);
        return Answers.ok(TeamMemberResponse.from(member), member.version());
    }

    @POST
    @Path("{id}/handovers")
    @PermissionsAllowed("participants:write")
    @Transactional
    @Idempotent
    @Operation(
            operationId = "handOverTeamMembership",
            summary = "Hand over to somebody else from a day on",
            description = "Who hands over stays in the team until the day before. The answer is the membership that"
                    + " goes on.")
    public RestResponse<TeamMemberResponse> handOver(
            UUID participantId,
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid HandOverRequest request) {
        participants.get(participantId);
        TeamMember member = members.get(participantId, id);
        Preconditions.requireMatch(ifMatch, member.version());
        TeamMember next = team.handOver(
                member,
                request.to(),
                Objects.requireNonNullElse(request.organisation(), member.organisation()),
                request.from());
        log.record("hand-over-team-membership", participantId);
        return Answers.ok(TeamMemberResponse.from(next), next.version());
    }
}
