package nl.doorstroom.matching.sharing.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

import com.fasterxml.jackson.databind.ObjectMapper;
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
import nl.doorstroom.matching.vum.Criteria;
import nl.doorstroom.matching.vum.Parties;
import nl.doorstroom.matching.vum.Selectievraag;
import nl.doorstroom.platform.calendar.DutchCalendar;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.processinglog.ProcessingLog;
import nl.doorstroom.platform.tenancy.CurrentTenant;

/** VUM's list of people who look for work. Its contract is a document of its own, in VUM's words. */
@Path("/werkzoekendeProfielen/matches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WerkzoekendeProfielenResource {

    private static final String OIN = "[0-9]{20}";

    /** As many as VUM lets a source give. */
    private static final int MOST = 100;

    private static final int PAGE = 500;

    /** The elements by which profiles are selected. */
    private static final Set<String> KNOWN = Set.of(
            "arbeidsmarktkwalificatie.competentiebeheersing.codeCompetentie",
            "arbeidsmarktkwalificatie.rijbewijs.codeSoortRijbewijs",
            "arbeidsmarktkwalificatie.taalbeheersing.codeNiveauTaalbeheersingMondeling",
            "arbeidsmarktkwalificatie.taalbeheersing.codeTaal",
            "bemiddelingsberoep.beroep.codeBeroepsnaam",
            "flexibiliteit.datumAanvangBeschikbaarVoorWerk",
            "indicatieBeschikbaarheidContactgegevens",
            "mobiliteit.maximaleReisafstand",
            "vervoermiddel.codeVervoermiddel",
            "werktijden.aantalWerkurenPerWeekMaximaal",
            "werktijden.aantalWerkurenPerWeekMinimaal");

    private final CandidateConsents consents;
    private final CandidateProfiles profiles;
    private final KnownAreas areas;
    private final CodeLists codes;
    private final CurrentTenant caller;
    private final ProcessingLog log;
    private final ObjectMapper mapper;
    private final Clock clock;

    WerkzoekendeProfielenResource(
            CandidateConsents consents,
            CandidateProfiles profiles,
            KnownAreas areas,
            CodeLists codes,
            CurrentTenant caller,
            ProcessingLog log,
            ObjectMapper mapper,
            Clock clock) {
        this.consents = consents;
        this.profiles = profiles;
        this.areas = areas;
        this.codes = codes;
        this.caller = caller;
        this.log = log;
        this.mapper = mapper;
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
    @Operation(operationId = "selectWerkzoekendeProfielen", hidden = true)
    public MatchendeProfielen select(
            @RestHeader("X-VUM-berichtVersie") @NotBlank String messageVersion,
            @RestHeader("X-VUM-fromParty") @NotNull @Pattern(regexp = OIN) String fromParty,
            @RestHeader("X-VUM-toParty") @NotNull @Pattern(regexp = OIN) String toParty,
            @RestHeader("X-VUM-viaParty") @NotNull @Pattern(regexp = OIN) String viaParty,
            @RestHeader("X-VUM-SUWIparty") @NotNull @Pattern(regexp = "true|false") String suwiParty,
            @NotNull @Valid Selectievraag question,
            @Context HttpServerResponse response) {
        Parties parties = new Parties(fromParty, toParty, viaParty).requireFor(caller.tenant());
        Criteria criteria = Criteria.of(question.criteria(), KNOWN, Criteria.HOURS);
        List<Shared> consenting = consents.listShared(
                areas.now().within(question.pc4(), question.selectiegebied().afstand()),
                DutchCalendar.today(clock),
                criteria.isEmpty() ? MOST + 1 : Integer.MAX_VALUE);
        Map<UUID, MPWerkzoekendeMatch> found = select(consenting, criteria);
        Map<UUID, MPWerkzoekendeMatch> shown = new LinkedHashMap<>();
        found.entrySet().stream().limit(MOST).forEach(one -> shown.put(one.getKey(), one.getValue()));
        log.record(
                "export-vum-matches",
                shown.keySet(),
                "postcode area " + question.pc4() + " and what lies within "
                        + question.selectiegebied().afstand() + " km");
        parties.answered().forEach(response::putHeader);
        return new MatchendeProfielen(found.size() > MOST, List.copyOf(shown.values()));
    }

    /** Those who meet the criteria, by participant, in the order in which they were found; one more than may be shown. */
    private Map<UUID, MPWerkzoekendeMatch> select(List<Shared> consenting, Criteria criteria) {
        Map<UUID, MPWerkzoekendeMatch> found = new LinkedHashMap<>();
        for (int from = 0; from < consenting.size() && found.size() <= MOST; from += PAGE) {
            List<Shared> page = consenting.subList(from, Math.min(consenting.size(), from + PAGE));
            Map<UUID, Candidate> candidates = profiles
                    .list(page.stream().map(Shared::participantId).toList())
                    .stream()
                    .collect(Collectors.toMap(Candidate::participantId, Function.identity()));
            for (Shared one : page) {
                // Between the two questions somebody may have been merged.
                Candidate person = candidates.get(one.participantId());
                if (person != null && found.size() <= MOST) {
                    MPWerkzoekendeMatch profile = MPWerkzoekendeMatch.of(one, person, this::vumTransport);
                    if (criteria.isEmpty() || criteria.select(mapper.valueToTree(profile))) {
                        found.put(one.participantId(), profile);
                    }
                }
            }
        }
        return found;
    }

    private String vumTransport(String code) {
        return codes.entry("transport", code).text("vum");
    }
}
