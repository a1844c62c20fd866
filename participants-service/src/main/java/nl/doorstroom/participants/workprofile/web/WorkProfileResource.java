package nl.doorstroom.participants.workprofile.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import nl.doorstroom.participants.workprofile.WorkProfileDetails.Language;
import nl.doorstroom.participants.workprofile.WorkProfileDetails.Occupation;
import nl.doorstroom.participants.workprofile.WorkProfileDetails.Skill;
import nl.doorstroom.participants.workprofile.WorkProfileRegister;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;
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
            description =
                    "If-Match is needed exactly when there is one already. What is recorded at the skills of the person"
                            + " goes before what stands here of the same URI.")
    public RestResponse<WorkProfileBody> put(
            UUID participantId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WorkProfileBody request) {
        participants.get(participantId);
        requireKnownCodes(request);
        WorkProfileDetails details = request.details();
        requireNothingTwice(details);
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

    @GET
    @Path("history")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getWorkProfileHistory", summary = "Every version of a work profile, oldest first")
    public Page<WorkProfileVersionResponse> history(UUID participantId) {
        participants.get(participantId);
        WorkProfile profile = register.get(participantId);
        log.record("read-work-profile-history", participantId);
        return new Page<>(profile.history(), null).map(WorkProfileVersionResponse::from);
    }

    /** Of what is named twice nobody can tell which one is meant. */
    private static void requireNothingTwice(WorkProfileDetails details) {
        List<FieldError> errors = new ArrayList<>();
        noteRepeated("/transport/", details.transport(), errors);
        noteRepeated("/shifts/", details.shifts(), errors);
        noteRepeated("/licences/", details.licences(), errors);
        noteRepeated(
                "/languages/",
                details.languages().stream().map(Language::language).toList(),
                errors);
        noteRepeated(
                "/occupations/",
                details.occupations().stream().map(Occupation::uri).toList(),
                errors);
        noteRepeated("/skills/", details.skills().stream().map(Skill::uri).toList(), errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void noteRepeated(String pointer, List<String> named, List<FieldError> errors) {
        for (int i = 0; i < named.size(); i++) {
            if (named.indexOf(named.get(i)) < i) {
                errors.add(FieldError.at(pointer + i, "repeated", "The same stands earlier in the list."));
            }
        }
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
