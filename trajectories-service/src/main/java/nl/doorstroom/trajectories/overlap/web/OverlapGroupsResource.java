package nl.doorstroom.trajectories.overlap.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import nl.doorstroom.trajectories.overlap.OverlapGroup;
import nl.doorstroom.trajectories.overlap.OverlapGroups;
import nl.doorstroom.trajectories.programme.ProgrammeRepository;

/** What a person has one of at a time, as the municipality says. */
@Path("/overlap-groups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "What is offered, by whom, and when.")
public class OverlapGroupsResource {

    private final OverlapGroups groups;
    private final ProgrammeRepository programmes;
    private final CodeLists codes;
    private final Cursors cursors;
    private final Clock clock;

    OverlapGroupsResource(
            OverlapGroups groups, ProgrammeRepository programmes, CodeLists codes, Cursors cursors, Clock clock) {
        this.groups = groups;
        this.programmes = programmes;
        this.codes = codes;
        this.cursors = cursors;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Idempotent
    @ResponseStatus(201)
    @APIResponseSchema(value = OverlapGroupResponse.class, responseCode = "201", responseDescription = "Registered.")
    @Operation(
            operationId = "createOverlapGroup",
            summary = "Say what a person has one of at a time",
            description = "It holds for what is asked from now on; what goes together already stays.")
    public RestResponse<OverlapGroupResponse> create(@NotNull @Valid OverlapGroupRequest request, UriInfo uri) {
        groups.requireTenant();
        requireKnown(request.kinds(), request.programmeIds());
        OverlapGroup group = OverlapGroup.of(
                request.name().strip(), request.kinds(), request.programmeIds(), request.crewPlaces(), clock);
        groups.persistAndFlush(group);
        return Answers.created(uri, group.id(), OverlapGroupResponse.from(group), group.version());
    }

    @GET
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(operationId = "listOverlapGroups", summary = "What a person has one of at a time, oldest first")
    public Page<OverlapGroupResponse> list(
            @Parameter(description = "Whether it holds.") @RestQuery @Nullable @Pattern(regexp = "true|false")
                    String active,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Boolean holds = active == null ? null : Boolean.valueOf(active);
        String name = "overlap-groups " + holds;
        return cursors.page(name, limit, groups.list(holds, cursors.after(name, cursor), limit + 1), OverlapGroup::id)
                .map(OverlapGroupResponse::from);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("programmes:read")
    @Transactional
    @Operation(operationId = "getOverlapGroup", summary = "Read one group")
    public RestResponse<OverlapGroupResponse> get(UUID id) {
        OverlapGroup group = groups.get(id);
        return Answers.ok(OverlapGroupResponse.from(group), group.version());
    }

    @PATCH
    @Path("{id}")
    @PermissionsAllowed("programmes:write")
    @Transactional
    @Operation(
            operationId = "changeOverlapGroup",
            summary = "Change what goes together, or let the group hold no more",
            description = "What is left out stays. It holds for what is asked from now on.")
    public RestResponse<OverlapGroupResponse> change(
            UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangeOverlapGroupRequest request) {
        OverlapGroup group = groups.getForChange(id);
        Preconditions.requireMatch(ifMatch, group.version());
        requireKnown(
                request.kinds() == null ? List.of() : request.kinds(),
                request.programmeIds() == null ? List.of() : request.programmeIds());
        group.change(
                request.name() == null ? group.name() : request.name().strip(),
                request.kinds() == null ? group.kinds() : request.kinds(),
                request.programmeIds() == null ? group.programmeIds() : request.programmeIds(),
                request.crewPlaces() == null ? group.crewPlaces() : request.crewPlaces(),
                request.active() == null ? group.active() : request.active(),
                clock);
        groups.flush();
        return Answers.ok(OverlapGroupResponse.from(group), group.version());
    }

    private void requireKnown(List<String> kinds, List<UUID> programmeIds) {
        for (int i = 0; i < kinds.size(); i++) {
            codes.require("programme-kinds", kinds.get(i), DutchCalendar.today(clock), "/kinds/" + i);
        }
        for (int i = 0; i < programmeIds.size(); i++) {
            if (programmes.findByIdOptional(programmeIds.get(i)).isEmpty()) {
                throw InvalidInput.at("/programmeIds/" + i, "unknown-programme", "The programme does not exist.");
            }
        }
    }
}
