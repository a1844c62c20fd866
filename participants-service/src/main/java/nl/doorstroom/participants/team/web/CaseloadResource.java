package nl.doorstroom.participants.team.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.team.TeamMembers;
import nl.doorstroom.participants.team.TeamMembers.Case;
import nl.doorstroom.participants.team.TeamMembers.Load;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** Whom a professional guides, and how many. */
@Path("/caseload")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Care teams")
public class CaseloadResource {

    private static final String ME = "me";

    private final TeamMembers members;
    private final CurrentTenant caller;
    private final Cursors cursors;
    private final ProcessingLog log;
    private final Clock clock;

    CaseloadResource(TeamMembers members, CurrentTenant caller, Cursors cursors, ProcessingLog log, Clock clock) {
        this.members = members;
        this.caller = caller;
        this.cursors = cursors;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "listCaseload",
            summary = "The people whom a professional guides, in the order of appointment",
            description = "As far as who asks may see them.")
    public Page<GuidedPersonResponse> list(
            @Parameter(description = "Identifier of a user, or me.") @RestQuery @DefaultValue(ME) String professional,
            @Parameter(description = "Code of list team-roles.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = "[A-Z_]{1,50}", message = "must be a code")
                    String role,
            @Parameter(description = "The day in question; today, without it.") @RestQuery @Nullable LocalDate on,
            @Parameter(description = "Those only to whom nobody of the team spoke on or after this day.")
                    @RestQuery
                    @Nullable
                    LocalDate notContactedSince,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        if (!professional.matches(AppointRequest.USER)) {
            throw InvalidInput.in("professional", "no-user", "The identifier of a user, or me.");
        }
        String user = professional.equals(ME) ? caller.user() : professional;
        LocalDate day = on == null ? DutchCalendar.today(clock) : on;
        String name = "caseload " + user + " " + role + " " + on + " " + notContactedSince;
        Page<Case> page = cursors.page(
                name,
                limit,
                members.caseload(user, day, role, notContactedSince, cursors.after(name, cursor), limit + 1),
                found -> found.member().id());
        log.record(
                "list-caseload",
                page.items().stream()
                        .map(found -> found.member().participantId())
                        .toList(),
                "nobody guided");
        return page.map(GuidedPersonResponse::from);
    }

    @GET
    @Path("loads")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "listLoads",
            summary = "How many people each professional guides",
            description = "Of the people whom who asks may see. For who divides the work.")
    public Page<LoadResponse> loads(
            @Parameter(description = "OIN of an organisation.")
                    @RestQuery
                    @Nullable
                    @Pattern(regexp = AppointRequest.OIN, message = "must be an OIN, of 20 digits")
                    String organisation,
            @Parameter(description = "The day in question; today, without it.") @RestQuery @Nullable LocalDate on,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        LocalDate day = on == null ? DutchCalendar.today(clock) : on;
        String name = "loads " + organisation + " " + on;
        log.recordWithoutPerson("count-caseloads", "memberships on " + day);
        return cursors.page(
                        name,
                        limit,
                        members.loads(day, organisation, cursors.after(name, cursor), limit + 1),
                        Load::membership)
                .map(LoadResponse::from);
    }

    /** A person whom the professional guides. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GuidedPersonResponse(
            UUID participantId,
            String givenName,
            @Nullable String namePrefix,
            String familyName,
            UUID memberId,

            @Schema(description = "Code of list team-roles.")
            String role,

            LocalDate validFrom,

            @Schema(description = "Last day, when there is one.") @Nullable
            LocalDate validTo,

            @Schema(description = "The last day on which the person was spoken to; absent: never.") @Nullable
            LocalDate lastContactOn) {

        static GuidedPersonResponse from(Case found) {
            return new GuidedPersonResponse(
                    found.member().participantId(),
                    found.givenName(),
                    found.namePrefix(),
                    found.familyName(),
                    found.member().id(),
                    found.member().role(),
                    found.member().validFrom(),
                    found.member().validTo(),
                    found.lastContactOn());
        }
    }

    /** How many people somebody guides. */
    record LoadResponse(String professional, String organisation, long people) {

        static LoadResponse from(Load load) {
            return new LoadResponse(load.professional(), load.organisation(), load.people());
        }
    }
}
