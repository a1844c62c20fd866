package nl.doorstroom.participants.workprofile.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.participants.workprofile.WorkProfile;
import nl.doorstroom.participants.workprofile.WorkProfileDetails;
import nl.doorstroom.participants.workprofile.WorkProfileRegister;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** The work profile of a participant. */
@Path("/participants/{participantId}/work-profile")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work profiles", description = "What a person can and wants to do for work; all that matching knows.")
public class WorkProfileResource {

    private final WorkProfileRegister register;
    private final ParticipantRepository participants;
    private final CodeLists codes;
    private final ProcessingLog log;
    private final Clock clock;

    WorkProfileResource(
            WorkProfileRegister register,
            ParticipantRepository participants,
            CodeLists codes,
            ProcessingLog log,
            Clock clock) {
        this.register = register;
        this.participants = participants;
        this.codes = codes;
        this.log = log;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getWorkProfile", summary = "Read a work profile")
    public RestResponse<WorkProfileBody> get(UUID participantId) {
        participants.get(participantId);
        WorkProfile profile = register.get(participantId);
        log.record("read-work-profile", participantId);
        return Answers.ok(WorkProfileBody.from(profile.details()), profile.version());
    }

    @PUT
    @PermissionsAllowed("participants:write")
    @Transactional
    @Operation(
            operationId = "putWorkProfile",
            summary = "Register or replace a work profile",
            description = "If-Match is needed exactly when there is one already.")
    public RestResponse<WorkProfileBody> put(
            UUID participantId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WorkProfileBody request) {
        participants.get(participantId);
        requireKnownCodes(request);
        WorkProfileDetails details = request.details();
        WorkProfile profile = register.find(participantId).orElse(null);
        if (profile == null) {
            Preconditions.requireNoneNamed(ifMatch);
            profile = register.create(participantId, details);
        } else {
            Preconditions.requireMatch(ifMatch, profile.version());
            register.change(profile, details);
        }
        log.record("change-work-profile", participantId);
        return Answers.ok(WorkProfileBody.from(profile.details()), profile.version());
    }

    private void requireKnownCodes(WorkProfileBody request) {
        requireKnown("transport", "/transport/", request.transport());
        requireKnown("shifts", "/shifts/", request.shifts());
        requireKnown("driving-licences", "/licences/", request.licences());
    }

    private void requireKnown(String list, String pointer, @Nullable List<String> chosen) {
        LocalDate today = DutchCalendar.today(clock);
        for (int i = 0; chosen != null && i < chosen.size(); i++) {
            codes.require(list, chosen.get(i), today, pointer + i);
        }
    }
}
