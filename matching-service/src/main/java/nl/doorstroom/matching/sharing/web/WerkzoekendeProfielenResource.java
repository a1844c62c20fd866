package nl.doorstroom.matching.sharing.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerResponse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;

import nl.doorstroom.matching.area.KnownAreas;
import nl.doorstroom.matching.candidate.CandidateProfiles;
import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.sharing.CandidateConsents;
import nl.doorstroom.matching.sharing.CandidateConsents.Shared;
import nl.doorstroom.matching.sharing.web.MatchendeProfielen.MPWerkzoekendeMatch;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.problem.InvalidInput;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

import static java.util.Objects.requireNonNull;

/** VUM's list of people who look for work. Its contract is a document of its own, in VUM's words. */
@Path("/werkzoekendeProfielen/matches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WerkzoekendeProfielenResource {

    private static final String OIN = "[0-9]{20}";

    /** As many as VUM lets a source give. */
    private static final int MOST = 100;

    private final CandidateConsents consents;
    private final CandidateProfiles profiles;
    private final KnownAreas areas;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final ProcessingLog log;
    private final Clock clock;

    WerkzoekendeProfielenResource(
            CandidateConsents consents,
            CandidateProfiles profiles,
            KnownAreas areas,
            CodeLists codes,
            CurrentTenant caller,
            ProcessingLog log,
            Clock clock) {
        this.consents = consents;
        this.profiles = profiles;
        this.areas = areas;
        this.codes = codes;
        this.caller = caller;
        this.log = log;
        this.clock = clock;
    }

    /**
     * VUM wants the version of the message and whether the asking party is one of SUWI to be told; nothing here depends on them.
     *
     * <p>The answer is never kept to be given again: by then a consent may be withdrawn.
     */
    @POST
    @PermissionsAllowed("vum-profiles:read")
    @Transactional
    @Operation(hidden = true)
    public MatchendeProfielen select(
            @RestHeader("X-VUM-berichtVersie") @NotBlank String messageVersion,
            @RestHeader("X-VUM-fromParty") @NotNull @Pattern(regexp = OIN) String fromParty,
            @RestHeader("X-VUM-toParty") @NotNull @Pattern(regexp = OIN) String toParty,
            @RestHeader("X-VUM-viaParty") @NotNull @Pattern(regexp = OIN) String viaParty,
            @RestHeader("X-VUM-SUWIparty") @NotNull @Pattern(regexp = "true|false") String suwiParty,
            @NotNull @Valid Selectievraag question,
            @Context HttpServerResponse response) {
        if (!toParty.equals(caller.tenant())) {
            throw InvalidInput.in(
                    "X-VUM-toParty", "other-party", "The access token is for another party than the question.");
        }
        List<Shared> consenting = consents.listShared(
                areas.now().within(question.pc4(), question.selectiegebied().afstand()),
                DutchCalendar.today(clock),
                MOST);
        Map<UUID, Candidate> candidates =
                profiles.list(consenting.stream().map(Shared::participantId).toList()).stream()
                        .collect(Collectors.toMap(Candidate::participantId, Function.identity()));
        // Between the two questions somebody may have been merged.
        List<Shared> shared = consenting.stream()
                .filter(one -> candidates.containsKey(one.participantId()))
                .toList();
        log.record(
                "export-vum-matches",
                shared.stream().map(Shared::participantId).toList(),
                "postcode area " + question.pc4() + " and what lies within "
                        + question.selectiegebied().afstand() + " km");
        response.putHeader("X-VUM-fromParty", toParty);
        response.putHeader("X-VUM-toParty", fromParty);
        response.putHeader("X-VUM-viaParty", viaParty);
        return new MatchendeProfielen(shared.stream()
                .map(one -> MPWerkzoekendeMatch.of(
                        one, requireNonNull(candidates.get(one.participantId())), this::vumTransport))
                .toList());
    }

    private String vumTransport(String code) {
        return codes.entry("transport", code).text("vum");
    }
}
