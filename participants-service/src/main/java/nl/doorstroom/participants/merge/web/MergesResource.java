package nl.doorstroom.participants.merge.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.merge.Likeness;
import nl.doorstroom.participants.merge.MergeRegister;
import nl.doorstroom.participants.merge.ParticipantMerge;
import nl.doorstroom.participants.merge.ParticipantMergeRepository;
import nl.doorstroom.participants.participant.Participant;
import nl.doorstroom.participants.participant.ParticipantRepository;
import nl.doorstroom.platform.http.Answers;
import nl.doorstroom.platform.http.Cursors;
import nl.doorstroom.platform.http.Idempotent;
import nl.doorstroom.platform.http.Page;
import nl.doorstroom.platform.http.Preconditions;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;

/** Registrations that are of one person. */
@Path("/participants/{participantId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Merges", description = "Two registrations of one person, brought together and taken apart.")
public class MergesResource {

    private final MergeRegister register;
    private final ParticipantMergeRepository merges;
    private final ParticipantRepository participants;
    private final Cursors cursors;
    private final ProcessingLog log;

    MergesResource(
            MergeRegister register,
            ParticipantMergeRepository merges,
            ParticipantRepository participants,
            Cursors cursors,
            ProcessingLog log) {
        this.register = register;
        this.merges = merges;
        this.participants = participants;
        this.cursors = cursors;
        this.log = log;
    }

    @GET
    @Path("duplicate-candidates")
    @PermissionsAllowed("participants:merge")
    @Transactional
    @Operation(
            operationId = "listDuplicateCandidates",
            summary = "Who else may be the same person",
            description = "The most alike first, a hundred at most. Whether they are one person is for people to say.")
    public Page<DuplicateCandidateResponse> candidates(UUID participantId) {
        Participant participant = participants.get(participantId);
        List<DuplicateCandidateResponse> candidates = new ArrayList<>();
        for (Participant other : participants.listAlike(participant)) {
            Likeness.of(participant, other)
                    .ifPresent(likeness -> candidates.add(DuplicateCandidateResponse.from(other, likeness)));
        }
        candidates.sort(Comparator.comparing(DuplicateCandidateResponse::likeness));
        Set<UUID> people = new TreeSet<>(Set.of(participantId));
        candidates.forEach(candidate -> people.add(candidate.participantId()));
        log.record("search-duplicate-candidates", people);
        return new Page<>(candidates, null);
    }

    @POST
    @Path("merges")
    @PermissionsAllowed("participants:merge")
    @Transactional
    @Idempotent
    @APIResponseSchema(value = MergeResponse.class, responseCode = "201", responseDescription = "Merged.")
    @Operation(
            operationId = "mergeParticipants",
            summary = "Merge another registration of the same person into this one",
            description =
                    "Everything of the other one goes over, but for what this one has as well. What contradicts is"
                            + " refused with its ids. The other one is found by its id, and refuses changes by the id of this one.")
    public RestResponse<MergeResponse> merge(UUID participantId, @NotNull @Valid MergeRequest request, UriInfo uri) {
        participants.get(participantId);
        if (participants.findVisible(request.duplicateId()).isEmpty()) {
            throw InvalidInput.at("/duplicateId", "unknown-participant", "The participant does not exist.");
        }
        ParticipantMerge merge = register.merge(participantId, request.duplicateId());
        record("merge-participants", merge);
        return Answers.created(uri, merge.id(), MergeResponse.from(merge), merge.version());
    }

    @GET
    @Path("merges")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(
            operationId = "listMerges",
            summary = "Every merge with another registration, oldest first",
            description = "Also those that were undone.")
    public Page<MergeResponse> list(
            UUID participantId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        participants.getRegistration(participantId);
        String list = "merges " + participantId;
        Page<ParticipantMerge> page = cursors.page(
                list, limit, merges.list(participantId, cursors.after(list, cursor), limit + 1), ParticipantMerge::id);
        Set<UUID> people = new TreeSet<>(Set.of(participantId));
        page.items().forEach(merge -> people.addAll(List.of(merge.survivorId(), merge.duplicateId())));
        log.record("list-merges", people);
        return page.map(MergeResponse::from);
    }

    @GET
    @Path("merges/{mergeId}")
    @PermissionsAllowed("participants:read")
    @Transactional
    @Operation(operationId = "getMerge", summary = "Read one merge")
    public RestResponse<MergeResponse> get(UUID participantId, UUID mergeId) {
        participants.getRegistration(participantId);
        ParticipantMerge merge = merges.get(participantId, mergeId);
        record("read-merge", merge);
        return Answers.ok(MergeResponse.from(merge), merge.version());
    }

    @DELETE
    @Path("merges/{mergeId}")
    @PermissionsAllowed("participants:merge")
    @Transactional
    @Operation(
            operationId = "undoMerge",
            summary = "Undo a merge: they are two people after all",
            description = "Each of the two has its own again. What was registered since stays where it was registered.")
    public RestResponse<MergeResponse> undo(
            UUID participantId, UUID mergeId, @RestHeader("If-Match") @Nullable String ifMatch) {
        participants.getRegistration(participantId);
        ParticipantMerge merge = merges.get(participantId, mergeId);
        Preconditions.requireMatch(ifMatch, merge.version());
        register.undo(merge);
        record("undo-merge", merge);
        return Answers.ok(MergeResponse.from(merge), merge.version());
    }

    private void record(String activity, ParticipantMerge merge) {
        log.record(activity, List.of(merge.survivorId(), merge.duplicateId()));
    }
}
