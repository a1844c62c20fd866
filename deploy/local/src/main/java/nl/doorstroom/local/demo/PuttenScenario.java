package nl.doorstroom.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.local.demo.ApiClient.Answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/**
 * The pilot of Putten: one crew of eight with a foreman and six people who wait. Six of the eight get a contract at the
 * social-work company, five of these six end a benefit by it, and the six who waited take the places that came free. A
 * seventh takes a job of eight hours beside the crew and keeps a lower benefit.
 *
 * <p>The people are made up; their numbers pass the eleven-proof and lie in the range that is kept for tests.
 */
public final class PuttenScenario {

    /** Places in the crew. */
    public static final int CREW = 8;

    private static final int WAITING = 6;
    private static final int PLACED = 6;
    private static final String GRESBO = "00000001000000000201";
    private static final String OPERATOR = "operator.putten";
    private static final String CASE_MANAGER = "case-manager.putten";
    private static final String JOB_COACH = "job-coach.gresbo";
    private static final String EMPLOYER_ADVISER = "employer-adviser.putten";
    private static final String POLICY_OFFICER = "policy-officer.putten";

    private static final List<String> NAMES = List.of(
            "Amber", "Bilal", "Chantal", "Daan", "Esra", "Frits", "Gerda", "Hamid", "Ilse", "Jurgen", "Kadir", "Lotte",
            "Mo", "Nienke");

    private final ApiClient api;
    private final int firstNumber;
    private final List<Person> people = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> placements = new ArrayList<>();
    private final List<String> offered = new ArrayList<>();
    private String programme = "";
    private String crew = "";
    private String employer = "";
    private String vacancy = "";

    /** @param firstNumber where the numbers of the made-up people begin, so that two scenarios fit in one platform */
    public PuttenScenario(ApiClient api, int firstNumber) {
        this.api = api;
        this.firstNumber = firstNumber;
    }

    /** The parts of the scenario in their order; what one registers the next builds on. */
    public Map<String, Runnable> steps() {
        Map<String, Runnable> steps = new LinkedHashMap<>();
        steps.put("Twenty postcode areas are supplied, so that distances are known", this::supplyAreas);
        steps.put("Fourteen people and their benefits are registered", this::registerPeople);
        steps.put("A programme with one crew of eight begins", this::openCrew);
        steps.put("Eight join the crew and six wait", this::fillCrew);
        steps.put("Gresbo has six vacancies, and people are matched", this::match);
        steps.put("Six get a contract of 24 hours", this::placeSix);
        steps.put("Five of them no longer need a benefit", this::endFiveBenefits);
        steps.put("The six who waited are offered the free places and take them", this::refill);
        steps.put("A seventh finds a job of eight hours beside the crew", this::placeSeventh);
        steps.put("A year later the contracts still run", this::confirm);
        return steps;
    }

    /** Walks all parts. */
    public void run(Consumer<String> output) {
        steps().forEach((sentence, step) -> {
            output.accept(sentence + ".");
            step.run();
        });
    }

    private void supplyAreas() {
        try (InputStream table = PuttenScenario.class.getResourceAsStream("postcode-areas.csv")) {
            String csv = new String(requireNonNull(table).readAllBytes(), UTF_8);
            api.postTable(OPERATOR, "matching", "/area-imports", csv);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo's table of areas cannot be read", unreadable);
        }
    }

    private void registerPeople() {
        int number = firstNumber;
        for (int i = 0; i < CREW + WAITING; i++) {
            number = nextNumber(number);
            numbers.add(Integer.toString(number));
            String id = api.post(
                            CASE_MANAGER, "participants", "/participants", """
                    {"bsn": "%d", "givenName": "%s", "familyName": "Voorbeeld", "birthDate": "19%d-05-12"}""".formatted(number, NAMES.get(i), 70 + i))
                    .id();
            api.put(CASE_MANAGER, "participants", "/participants/" + id + "/work-profile", """
                    {"pc4": "3881", "maxDistanceKm": 15, "transport": ["FIETS"], "hoursMin": 8, "hoursMax": 32,
                     "shifts": ["DAY"], "languages": [{"language": "nld", "level": 3}],
                     "skills": [{"uri": "https://linkeddata.competentnl.nl/id/skill/groenonderhoud",
                                 "scheme": "COMPETENT_NL", "level": "VOLDOENDE"}]}""");
            // The sixth who will be placed lives on no benefit: placed, and no benefit ended.
            String benefit = i == PLACED - 1 ? "" : startBenefit(id);
            people.add(new Person(id, benefit));
        }
    }

    private String startBenefit(String participant) {
        return api.post(CASE_MANAGER, "participants", "/participants/" + participant + "/benefits", """
                {"kind": "PW_ALGEMEEN", "startDate": "2023-01-01", "backdatingReason": "OVERGENOMEN"}""")
                .id();
    }

    private void openCrew() {
        programme = api.post(POLICY_OFFICER, "trajectories", "/programmes", """
                {"name": "Pilot Arbeidsparticipatie", "kind": "WORK_PROJECT", "features": ["CREW", "HOURS_PLAN"],
                 "organisation": "%s", "releaseHours": 24, "voluntary": false, "validFrom": "2024-09-01",
                 "offerWorkingDays": 5}""".formatted(GRESBO))
                .id();
        crew = api.post(JOB_COACH, "trajectories", "/crews", """
                {"programmeId": "%s", "name": "Ploeg Putten", "foreman": "foreman.gresbo", "capacity": %d,
                 "workKinds": ["ZWERFVUIL", "KLEIN_GROEN"], "validFrom": "2024-09-01"}""".formatted(programme, CREW))
                .id();
    }

    private void fillCrew() {
        for (Person person : people) {
            person.trajectory = api.post(
                            JOB_COACH, "trajectories", "/trajectories", """
                    {"participantId": "%s", "programmeId": "%s", "startDate": "2024-09-02"}""".formatted(person.id, programme))
                    .id();
        }
        for (Person person : people.subList(0, CREW)) {
            api.post(JOB_COACH, "trajectories", "/crews/" + crew + "/places", """
                    {"trajectoryId": "%s", "validFrom": "2024-09-02"}""".formatted(person.trajectory));
            api.put(JOB_COACH, "trajectories", "/trajectories/" + person.trajectory + "/hours-plan", """
                    {"steps": [{"validFrom": "2024-09-02", "hoursPerWeek": 8},
                               {"validFrom": "2024-11-04", "hoursPerWeek": 12},
                               {"validFrom": "2025-01-06", "hoursPerWeek": 16},
                               {"validFrom": "2025-02-03", "hoursPerWeek": 24}]}""");
        }
        for (Person person : people.subList(CREW, CREW + WAITING)) {
            api.post(JOB_COACH, "trajectories", "/crews/" + crew + "/waiting-list", """
                    {"trajectoryId": "%s"}""".formatted(person.trajectory));
        }
    }

    private void match() {
        employer = api.post(
                        EMPLOYER_ADVISER, "matching", "/employers", """
                {"name": "Gresbo", "kvkNumber": "%08d", "sbiCode": "8130", "organisation": "%s",
                 "validFrom": "2024-01-01"}""".formatted(firstNumber % 100_000_000, GRESBO))
                .id();
        vacancy = api.post(EMPLOYER_ADVISER, "matching", "/vacancies", """
                {"employerId": "%s", "name": "Medewerker groenvoorziening", "positions": %d,
                 "contractKind": "REGULIER", "hoursMin": 24, "hoursMax": 32, "pc4": "3881",
                 "publishedOn": "2025-01-15", "startDate": "2025-03-01",
                 "details": {"shifts": ["DAY"], "languages": [{"language": "nld", "speaking": 2}],
                   "skills": [{"uri": "https://linkeddata.competentnl.nl/id/skill/groenonderhoud",
                               "scheme": "COMPETENT_NL", "label": "Groenonderhoud", "importance": "ESSENTIAL"}]}}""".formatted(employer, PLACED))
                .id();
        String question = """
                {"vacancyId": "%s", "from": "2025-03-01", "limit": 100}""".formatted(vacancy);
        ApiClient.eventually("every work profile is known to matching", () -> {
            JsonNode ranked =
                    api.ask(JOB_COACH, "matching", "/match-runs", question).body();
            return knows(ranked, people.subList(0, PLACED)) ? ranked : null;
        });
        String run = api.post(JOB_COACH, "matching", "/match-runs", question).id();
        for (Person person : people.subList(0, PLACED)) {
            person.match = api.post(JOB_COACH, "matching", "/matches", """
                    {"matchRunId": "%s", "participantId": "%s", "vacancyId": "%s", "targetedOn": "2025-02-01"}""".formatted(run, person.id, vacancy))
                    .id();
        }
    }

    private static boolean knows(JsonNode run, List<Person> wanted) {
        String text = run.toString();
        return wanted.stream().allMatch(person -> text.contains(person.id));
    }

    private void placeSix() {
        for (Person person : people.subList(0, PLACED)) {
            Answer proposal =
                    api.post(JOB_COACH, "matching", "/proposals", """
                    {"participantId": "%s", "vacancyId": "%s", "matchId": "%s", "on": "2025-02-03"}""".formatted(person.id, vacancy, person.match));
            for (String step : List.of(
                    "participant-offers",
                    "participant-agreements",
                    "presentations",
                    "employer-offers",
                    "acceptances")) {
                proposal = api.post(
                        JOB_COACH,
                        "matching",
                        "/proposals/" + proposal.id() + "/" + step,
                        proposal.etag(),
                        "{\"on\": \"2025-02-10\"}");
            }
            placements.add(api.post(JOB_COACH, "matching", "/placements", """
                    {"participantId": "%s", "employerId": "%s", "vacancyId": "%s", "proposalId": "%s",
                     "trajectoryId": "%s", "contractKind": "REGULIER", "startDate": "2025-03-01",
                     "hoursPerWeek": 24}""".formatted(
                                    person.id, employer, vacancy, proposal.id(), person.trajectory))
                    .id());
        }
    }

    private void endFiveBenefits() {
        for (int i = 0; i < PLACED - 1; i++) {
            Person person = people.get(i);
            String benefit = "/participants/" + person.id + "/benefits/" + person.benefit;
            Answer present = api.get(CASE_MANAGER, "participants", benefit);
            api.post(CASE_MANAGER, "participants", benefit + "/terminations", present.etag(), """
                    {"lastDay": "2025-02-28", "reason": "WERK", "placementId": "%s"}""".formatted(
                            placements.get(i)));
        }
    }

    private void refill() {
        for (int i = 0; i < WAITING; i++) {
            Answer offer = ApiClient.eventually("a free place is offered to the next person", this::nextOffer);
            offered.add(offer.body().path("participantId").asText());
            api.post(
                    JOB_COACH,
                    "trajectories",
                    "/crews/" + crew + "/offers/" + offer.id() + "/acceptances",
                    offer.etag(),
                    "{\"validFrom\": \"2025-03-03\"}");
        }
    }

    /** The next offer to be accepted; one that an interrupted walk accepted is accepted again, to no effect. */
    private @Nullable Answer nextOffer() {
        JsonNode offers = api.get(JOB_COACH, "trajectories", "/crews/" + crew + "/offers")
                .body()
                .path("items");
        for (JsonNode offer : offers) {
            boolean taken =
                    List.of("OPEN", "ACCEPTED").contains(offer.path("status").asText());
            if (taken && !offered.contains(offer.path("participantId").asText())) {
                return api.get(
                        JOB_COACH,
                        "trajectories",
                        "/crews/" + crew + "/offers/" + offer.path("id").asText());
            }
        }
        return null;
    }

    private void placeSeventh() {
        Person person = people.get(PLACED);
        String other = api.post(
                        EMPLOYER_ADVISER, "matching", "/employers", """
                {"name": "Bakkerij Voorbeeld", "kvkNumber": "%08d", "validFrom": "2024-01-01"}""".formatted(firstNumber % 100_000_000 + 1))
                .id();
        placements.add(
                api.post(JOB_COACH, "matching", "/placements", """
                {"participantId": "%s", "employerId": "%s", "trajectoryId": "%s", "contractKind": "REGULIER",
                 "startDate": "2025-03-10", "hoursPerWeek": 8}""".formatted(person.id, other, person.trajectory))
                        .id());
        String benefit = "/participants/" + person.id + "/benefits/" + person.benefit;
        Answer present = api.get(CASE_MANAGER, "participants", benefit);
        api.post(
                CASE_MANAGER,
                "participants",
                benefit + "/reductions",
                present.etag(),
                "{\"fromDate\": \"2025-03-10\", \"hoursPerWeek\": 8}");
    }

    private void confirm() {
        for (String placement : placements) {
            api.post(
                    JOB_COACH,
                    "matching",
                    "/placements/" + placement + "/confirmations",
                    "{\"confirmedOn\": \"2026-03-15\"}");
        }
    }

    /** People who have a place in the crew on a day. */
    public int inCrew(String day) {
        return api.get(JOB_COACH, "trajectories", "/crews/" + crew + "/places?on=" + day)
                .body()
                .path("items")
                .size();
    }

    /** How many different people were offered a place that came free. */
    public int offers() {
        return new TreeSet<>(offered).size();
    }

    /** A figure of the year 2025 as reporting computes it. */
    public JsonNode figure(String name, String more) {
        return api.get(
                        POLICY_OFFICER,
                        "reporting",
                        "/reports/" + name + "?periodStart=2025-01-01&periodEnd=2025-12-31&programmeId=" + programme
                                + more)
                .body();
    }

    /** Exits to work of 2025 that last for 26 weeks; a part-timer who keeps a benefit has none. */
    public int lastingExits() {
        int sustained = 0;
        for (JsonNode row : figure("lasting-work", "").path("rows")) {
            if (row.path("week").asInt() == 26 && row.path("variant").asText().equals("exitSustained")) {
                sustained += measureOf(row, "SUSTAINED");
            }
        }
        return sustained;
    }

    /** A measure in the one row of a figure that is not grouped; it may stand below a name of its own. */
    public static int measure(JsonNode figure, String name) {
        return measureOf(figure.path("rows").path(0), name);
    }

    private static int measureOf(JsonNode row, String name) {
        JsonNode value = row.findValue(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no measure [" + name + "] in " + row + ".");
        }
        return value.asInt();
    }

    /** Ids of the participants, in the order of registration. */
    public List<String> participants() {
        return people.stream().map(person -> person.id).toList();
    }

    /** The citizen service numbers of the made-up people, by which a test sees that they are kept. */
    public List<String> numbers() {
        return List.copyOf(numbers);
    }

    /** Id of the first placement. */
    public String placement() {
        return placements.get(0);
    }

    public String crew() {
        return crew;
    }

    public String programme() {
        return programme;
    }

    /** The next number after this one that passes the eleven-proof. */
    private static int nextNumber(int after) {
        int number = after;
        do {
            number++;
        } while (!passesElevenProof(number));
        return number;
    }

    private static boolean passesElevenProof(int number) {
        int sum = -(number % 10);
        int rest = number / 10;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11 == 0;
    }

    private static final class Person {

        private final String id;
        private final String benefit;
        private String trajectory = "";
        private String match = "";

        Person(String id, String benefit) {
            this.id = id;
            this.benefit = benefit;
        }
    }
}
