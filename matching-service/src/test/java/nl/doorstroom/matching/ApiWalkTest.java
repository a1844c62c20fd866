package nl.doorstroom.matching;

import java.io.File;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import nl.doorstroom.matching.testing.Office;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.ApiWalk;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Walk;

import static nl.doorstroom.matching.testing.Feeds.profile;
import static nl.doorstroom.matching.testing.Feeds.reMatchDue;

@QuarkusTest
@WithTestResource(RealParts.class)
class ApiWalkTest extends ApiWalk {

    private static final String PROPOSAL = "/proposals/{id}";
    private static final String PLACEMENT = "/placements/{id}";
    private static final String STEP = "{\"on\": \"2025-06-20\"}";

    /** With a code wherever one can stand. */
    private static final String DETAILS = """
            {"contractForms": [{"agreementType": "01", "term": "B"}], "shifts": ["DAY"], "educationLevel": "VMBO",
             "licences": ["B"], "transport": [{"means": "FIETS"}], "applicationChannels": [{"channel": "ONLINE"}],
             "skills": [{"uri": "%s", "scheme": "COMPETENT_NL", "label": "Samenwerken", "importance": "ESSENTIAL"}]}""".formatted(Office.TEAMWORK);

    @Inject
    Inbox inbox;

    /** A milestone that is reached elsewhere brings it about: no route does. */
    @Override
    protected Set<String> untoldEvents() {
        return Set.of("matches-recomputed.v1");
    }

    @Override
    protected Set<String> untold() {
        return Set.of(
                "data_key",
                "candidate_hours_plan",
                "candidate_skill",
                "candidate_consent",
                "candidate_gain",
                "candidate_move",
                "match_gap");
    }

    @Override
    protected List<File> otherContracts() {
        return List.of(
                new File("contracts/vum/werkzoekende-profielen.yaml"),
                new File("contracts/vum/vacatures.yaml"),
                new File("contracts/vum/werkgeverscontactmomenten.yaml"));
    }

    @Override
    protected void tell(Walk walk) {
        AreasStory.tell(walk);
        String employer = tellOfAnEmployer(walk);
        String vacancy = walk.post("/vacancies", vacancy(employer)).id();
        walk.get("/vacancies");
        walk.get("/vacancies/{id}", vacancy);
        walk.put("/vacancies/{id}", """
                {"name": "Medewerker groen", "positions": 3, "contractKind": "DETACHERING", "hoursMin": 16,
                 "hoursMax": 32, "pc4": "3881", "startDate": "2025-09-01", "details": %s}""".formatted(DETAILS), vacancy);
        String person = walk.outsider();
        for (String tenant : List.of(walk.tenant(), walk.inTheOther(walk.tenant()))) {
            String one = tenant.equals(walk.tenant()) ? person : walk.inTheOther(person);
            inbox.receive(List.of(profile(tenant, one, 1, "\"pc4\": \"3881\", \"hoursMin\": 16, \"hoursMax\": 32")));
        }
        String reMatch = walk.outsider();
        inbox.receive(List.of(reMatchDue(walk.tenant(), reMatch, person, "2025-06-01")));
        inbox.receive(List.of(reMatchDue(
                walk.inTheOther(walk.tenant()), walk.inTheOther(reMatch), walk.inTheOther(person), "2025-06-01")));
        VumStory.tell(walk, employer, vacancy);
        walk.get("/participants/{id}/re-matches", person);
        PlacesStory.tell(walk, inbox, person, employer);
        String match = tellOfAMatch(walk, vacancy, person);
        tellOfProposals(walk, vacancy, person, match);
        MatchingRoundStory.tell(walk, inbox, employer);
        tellOfAPlacement(walk, employer, person);
        ProposalsStory.tell(walk, employer, person, match);
        walk.tellOfCaseFile(person);
        walk.replacesNothing(
                "PUT", "/employers/{id}", "it holds from a day on, and the newest that is told of a day counts");
        walk.replacesNothing(
                "PUT", "/vacancies/{id}", "each event tells the whole vacancy, of which the newest counts");
        walk.post("/vacancies/{id}/withdrawals", "{\"on\": \"2025-07-01\"}", vacancy);
    }

    private static String tellOfAnEmployer(Walk walk) {
        String kvkNumber = Office.aKvkNumber();
        String employer = walk.post("/employers", employer("Gresbo", kvkNumber)).id();
        walk.get("/employers");
        walk.get("/employers/{id}", employer);
        walk.put("/employers/{id}", employer("Gresbo groen", kvkNumber), employer);
        String contact =
                walk.post("/employers/{id}/contact-moments", """
                        {"date": "2025-06-01", "subject": "VACATURE", "kind": "BEZOEK", "accountManager": {
                         "name": "Jansen", "organisationName": "Gemeente Putten", "emailAddress": "wsp@putten.example",
                         "phoneNumber": "0341-359611"}}""", employer).id();
        walk.get("/employers/{id}/contact-moments", employer);
        walk.get("/employers/{employerId}/contact-moments/{id}", employer, contact);
        walk.post("/contact-moments/_zoek", "{\"kvkNumber\": \"%s\"}".formatted(kvkNumber));
        return employer;
    }

    private static String tellOfAMatch(Walk walk, String vacancy, String person) {
        String run = walk.post("/match-runs", "{\"participantId\": \"%s\", \"from\": \"2025-07-01\"}".formatted(person))
                .id();
        walk.get("/match-runs/{id}", run);
        walk.get("/match-runs/{id}/inputs", run);
        walk.ask("/participants/{id}/opportunities", "?from=2025-07-01", person);
        String match =
                walk.post("/matches", """
                        {"matchRunId": "%s", "participantId": "%s", "vacancyId": "%s", "targetedOn": "2025-06-20"}""".formatted(run, person, vacancy)).id();
        walk.get("/matches/{id}", match);
        walk.get("/matches/{id}/gaps", match);
        return match;
    }

    private static void tellOfProposals(Walk walk, String vacancy, String person, String match) {
        String proposal =
                walk.post("/proposals", """
                        {"participantId": "%s", "vacancyId": "%s", "matchId": "%s", "on": "2025-06-20"}""".formatted(person, vacancy, match)).id();
        walk.get("/proposals");
        walk.get(PROPOSAL, proposal);
        for (String step : List.of(
                "participant-offers",
                "participant-agreements",
                "presentations",
                "interviews",
                "reservations",
                "trial-placements",
                "employer-offers",
                "acceptances")) {
            walk.post(PROPOSAL + "/" + step, STEP, proposal);
        }
        walk.get(PROPOSAL + "/status-history", proposal);
        String declined = proposal(walk, vacancy);
        walk.post(PROPOSAL + "/participant-offers", STEP, declined);
        walk.post(
                PROPOSAL + "/declines",
                "{\"by\": \"PARTICIPANT\", \"reason\": \"AL_WERK\", \"on\": \"2025-06-20\"}",
                declined);
        declined = proposal(walk, vacancy);
        for (String step : List.of("participant-offers", "participant-agreements", "presentations")) {
            walk.post(PROPOSAL + "/" + step, STEP, declined);
        }
        walk.post(
                PROPOSAL + "/declines",
                "{\"by\": \"EMPLOYER\", \"reason\": \"UREN_PASSEN_NIET\", \"on\": \"2025-06-20\"}",
                declined);
        walk.leaveOutCodes("forbidden-decline-reasons", "a request with one of these is refused");
        walk.post(PROPOSAL + "/withdrawals", STEP, proposal(walk, vacancy));
    }

    private static void tellOfAPlacement(Walk walk, String employer, String person) {
        String placement =
                walk.post("/placements", """
                        {"participantId": "%s", "employerId": "%s", "contractKind": "DETACHERING",
                         "startDate": "2025-09-01", "plannedEnd": "2026-08-31", "hoursPerWeek": 24,
                         "wage": {"cents": 1506, "per": "HOUR"}}""".formatted(person, employer)).id();
        walk.get("/placements");
        walk.get(PLACEMENT, placement);
        walk.patch(PLACEMENT, "{\"contractKind\": \"DETACHERING\", \"hoursPerWeek\": 20}", placement);
        walk.post(PLACEMENT + "/confirmations", "{\"confirmedOn\": \"2025-10-01\"}", placement);
        walk.get(PLACEMENT + "/confirmations", placement);
        walk.post(PLACEMENT + "/hours-changes", "{\"validFrom\": \"2025-11-01\", \"hoursPerWeek\": 28}", placement);
        walk.get(PLACEMENT + "/hours-changes", placement);
        walk.post(
                PLACEMENT + "/terminations",
                "{\"endDate\": \"2026-01-31\", \"reason\": \"EINDE_CONTRACT\"}",
                placement);
        walk.patch(PLACEMENT, "{\"endDate\": \"2026-02-28\", \"endReason\": \"EINDE_CONTRACT\"}", placement);
        walk.post(PLACEMENT + "/annulments", "{\"reason\": \"ENTERED_IN_ERROR\"}", placement);
        walk.get(PLACEMENT + "/history", placement);
    }

    private static String proposal(Walk walk, String vacancy) {
        return walk.post(
                        "/proposals",
                        "{\"participantId\": \"%s\", \"vacancyId\": \"%s\", \"on\": \"2025-06-20\"}"
                                .formatted(walk.outsider(), vacancy))
                .id();
    }

    private static String employer(String name, String kvkNumber) {
        return """
                {"name": "%s", "kvkNumber": "%s", "validFrom": "2025-01-01",
                 "establishment": {"street": "Dorpsstraat", "houseNumber": 1, "houseNumberSuffix": "bis", "city": "Putten",
                   "postcode": "3881 AB", "agreementKind": "Convenant", "recognisedTrainingCompany": true,
                   "contact": {"name": "Jansen", "role": "Personeelszaken", "emailAddress": "pz@gresbo.example",
                     "phoneNumber": "0341-359611"}}}""".formatted(name, kvkNumber);
    }

    private static String vacancy(String employer) {
        return """
                {"employerId": "%s", "name": "Medewerker groenvoorziening", "positions": 3,
                 "contractKind": "DETACHERING", "hoursMin": 24, "hoursMax": 32, "pc4": "3881",
                 "publishedOn": "2025-06-01", "startDate": "2025-09-01", "details": %s}""".formatted(employer, DETAILS);
    }
}
