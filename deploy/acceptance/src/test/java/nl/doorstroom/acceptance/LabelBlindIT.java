package nl.doorstroom.acceptance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import nl.doorstroom.local.demo.ApiClient.Answer;
import nl.doorstroom.local.demo.PuttenScenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.doorstroom.acceptance.Office.CASE_MANAGER;
import static nl.doorstroom.acceptance.Office.EMPLOYER_ADVISER;
import static nl.doorstroom.acceptance.Office.JOB_COACH;
import static nl.doorstroom.acceptance.Office.LABEL_KEEPER;
import static nl.doorstroom.acceptance.Office.OPERATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Matching is blind to labels, to the byte. Many people live the same life as far as work goes, the first of them without any
 * label; of the others each has other labels, another age, benefit, programme, day of release, basic condition, and other reasons
 * for the same pause and the same end. Whatever stands on the topics that matching reads, and every match, is the same of all of
 * them; and when all of it becomes another, nothing at all is told. A code that is added to a list is in it by itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@Tag("thorough")
class LabelBlindIT {

    private static final List<String> TOPICS = List.of("participants.profiles.v1", "trajectories.progress.v1");

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final LocalDate BEGIN = TODAY.minusMonths(10);
    private static final LocalDate LAST_DAY = TODAY.minusMonths(7);
    private static final LocalDate RE_MATCH = LAST_DAY.plusMonths(6);

    private static final String SKILL = "https://linkeddata.competentnl.nl/id/skill/";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

    private final Office office = new Office("acceptance-label-blind");
    private final List<Life> lives = new ArrayList<>();
    private final Codes labels = codes(LABEL_KEEPER, "participants", "labels");
    private final Codes benefits = codes(CASE_MANAGER, "participants", "benefit-kinds");
    private final Codes benefitEnds = codes(CASE_MANAGER, "participants", "benefit-end-reasons");
    private final Codes conditions = codes(CASE_MANAGER, "participants", "basic-conditions");
    private final Codes conditionStates = codes(CASE_MANAGER, "participants", "basic-condition-statuses");
    private final Codes programmeKinds = codes(JOB_COACH, "trajectories", "programme-kinds");
    private final Codes pauseReasons = codes(JOB_COACH, "trajectories", "pause-reasons");
    private final Codes endReasons = codes(JOB_COACH, "trajectories", "trajectory-end-reasons");
    private Life marker = new Life(0);
    private String near = "";

    @Test
    @Order(1)
    void isToldTheSameOfPeopleWhoDifferInLabelsAlone() {
        List<String> programmes = programmeKinds.codes().stream()
                .map(kind -> office.publish("Om het even " + kind, kind, "[\"HOURS_PLAN\", \"MILESTONES\"]", ""))
                .toList();
        String employer = office.employer("Om het even", "99950040");
        near = office.vacancy(employer, "Lasser", "2289", SKILL + "aluminium", TODAY.toString());
        office.vacancy(employer, "Monteur", "2289", SKILL + "monteren", TODAY.toString());
        int others = Stream.of(labels, benefits, benefitEnds, conditions, programmeKinds, pauseReasons, endReasons)
                .mapToInt(list -> list.codes().size())
                .max()
                .orElseThrow();

        IntStream.rangeClosed(0, others).forEach(number -> lives.add(begin(number, programmes)));
        marker = begin(others + 1, programmes);
        aim();
        reach();

        Eventually.seen(() -> {
            Map<String, String> told = told();
            // Profile, skill, consent; plan, pause, going on, and a gap that is closed.
            assertTold(7, lives, told);
        });
    }

    @Test
    @Order(2)
    void ranksThemTheSame() {
        assertRankedTheSame();
        JsonNode fit = office.fit(address(lives.get(0)), near, TODAY.toString());
        assertEquals("MATCH", fit.path("status").asText(), fit::toString);
    }

    @Test
    @Order(3)
    void isToldNothingWhenAllOfItBecomesAnother() {
        List<String> told = toldToTheByte(people());
        Map<String, JsonNode> matches = matches(people());

        lives.forEach(this::becomeAnother);

        // Of each person the day of release is the last that became another, so trajectories has heard of the rest too.
        awaitMoves();
        awaitWhatIsUnderWay();
        assertEquals(told, toldToTheByte(people()));
        assertEquals(matches, matches(people()));
    }

    @Test
    @Order(4)
    void isToldOfAnEndWithoutTheReason() {
        for (Life life : lives) {
            end(
                    life,
                    "terminations",
                    endReasons.codes().get(life.number % endReasons.codes().size()));
            end(life, "end-corrections", another(life));
        }
        Answer run = office.api().post(OPERATOR, "trajectories", "/job-runs", """
                        {"job": "re-matches", "day": "%s"}""".formatted(RE_MATCH));
        Eventually.seen(() -> assertEquals(
                "COMPLETED",
                office.read(OPERATOR, "trajectories", "/job-runs/" + run.id())
                        .path("state")
                        .asText()));

        List<Life> goOn = lives.stream().filter(this::isLookedAgain).toList();
        List<Life> others = lives.stream().filter(life -> !isLookedAgain(life)).toList();
        assertTrue(goOn.size() > 1 && others.size() > 1);
        Eventually.seen(() -> {
            Map<String, String> told = told();
            assertTold(8, others, told);
            // One thing differs, which is no label: whether the way to paid work stays open.
            assertTold(9, goOn, told);
        });
        assertRankedTheSame();
    }

    @Test
    @Order(5)
    void isToldNothingOfAnyLabelOfThePeopleOfPutten() {
        PuttenScenario putten = RunningPlatform.putten();
        List<String> told = toldToTheByte(putten.participants());
        Map<String, JsonNode> matches = matches(putten.participants());

        for (String person : putten.participants()) {
            labels.codes().forEach(label -> giveLabel("/participants/" + person, label));
            loseCondition(
                    "/participants/" + person,
                    conditions.get(putten.participants().indexOf(person)));
            restrict("/participants/" + person, 40);
        }

        awaitWhatIsUnderWay();
        assertEquals(told, toldToTheByte(putten.participants()));
        assertEquals(matches, matches(putten.participants()));
    }

    /** The same days, hours and skills for everybody; what differs stays with participants, or is a reason. */
    private Life begin(int number, List<String> programmes) {
        Life life = new Life(number);
        life.person = office.api()
                .post(CASE_MANAGER, "participants", "/participants", """
                        {"identification": "NONE", "givenName": "Nummer %d", "familyName": "Voorbeeld",
                         "birthDate": "%d-03-12"}""".formatted(number, 1962 + 2 * (number % 22)))
                .id();
        String person = address(life);
        if (number > 0) {
            life.label = giveLabel(person, labels.get(number));
            String kind = benefits.get(number);
            life.benefit = office.api()
                    .post(CASE_MANAGER, "participants", person + "/benefits", """
                            {"kind": "%s", "startDate": "%d-01-01", "backdatingReason": "OVERGENOMEN"}""".formatted(kind, 2000 + number % 20))
                    .id();
            loseCondition(person, conditions.get(number));
            office.api().post(CASE_MANAGER, "participants", person + "/consents", """
                    {"purpose": "SHARE_REGISTER_INDICATION", "channel": "IN_PERSON", "givenOn": "%s"}""".formatted(BEGIN));
        }
        writeProfile(life);
        office.api().post(CASE_MANAGER, "participants", person + "/skills", """
                {"uri": "%saluminium", "scheme": "COMPETENT_NL", "label": "Lassen", "level": "NIET", "source": "FOREMAN",
                 "observedOn": "%s"}""".formatted(SKILL, BEGIN));
        office.api().post(CASE_MANAGER, "participants", person + "/consents", """
                {"purpose": "SHARE_PROFILE", "channel": "IN_PERSON", "givenOn": "%s"}""".formatted(BEGIN));
        life.trajectory = office.guide(person, programmes.get(number % programmes.size()), BEGIN.toString());
        planHours(life);
        office.change(JOB_COACH, "trajectories", life.trajectory, "pauses", """
                {"from": "%s", "reason": "%s"}""".formatted(
                        BEGIN.plusWeeks(2), pauseReasons.get(number)));
        office.change(JOB_COACH, "trajectories", life.trajectory, "resumptions", """
                {"from": "%s"}""".formatted(BEGIN.plusWeeks(4)));
        return life;
    }

    private void writeProfile(Life life) {
        office.api().put(CASE_MANAGER, "participants", address(life) + "/work-profile", """
                {"pc4": "2289", "maxDistanceKm": 15, "transport": ["FIETS"], "hoursMin": 16, "hoursMax": 32,
                 "shifts": ["DAY"], "availableFrom": "%s"}""".formatted(BEGIN));
    }

    private void planHours(Life life) {
        office.api().put(JOB_COACH, "trajectories", life.trajectory + "/hours-plan", """
                {"steps": [{"validFrom": "%s", "hoursPerWeek": 8}, {"validFrom": "%s", "hoursPerWeek": 24}]}""".formatted(
                        BEGIN, BEGIN.plusWeeks(6)));
    }

    /** Picks the vacancy of which they lack the skill, and plans a milestone for it that waits for the day of release. */
    private void aim() {
        lives.forEach(life -> restrict(life, 30));
        Eventually.seen(() -> lives.forEach(
                life -> assertEquals(200, office.status(JOB_COACH, "matching", address(life) + "/opportunities"))));
        Map<Life, Answer> matches = new LinkedHashMap<>();
        for (Life life : lives) {
            String run = office.api()
                    .post(JOB_COACH, "matching", "/match-runs", """
                    {"participantId": "%s", "from": "%s", "limit": 100}""".formatted(life.person, TODAY))
                    .id();
            matches.put(life, office.api().post(JOB_COACH, "matching", "/matches", """
                    {"matchRunId": "%s", "participantId": "%s", "vacancyId": "%s", "targetedOn": "%s"}""".formatted(
                            run, life.person, near, BEGIN)));
        }
        Eventually.seen(() -> matches.forEach((life, match) -> assertEquals(
                match.id(),
                office.read(JOB_COACH, "trajectories", life.trajectory + "/target")
                        .path("targetMatchId")
                        .asText())));
        matches.forEach((life, match) -> {
            String gap = match.body().at("/gaps/0/gapId").asText();
            life.milestone = plan(life, "Leren lassen", ", \"gapId\": \"%s\"".formatted(gap));
            plan(life, "Eerste werkdag", "");
        });
    }

    private String plan(Life life, String title, String more) {
        return life.trajectory + "/milestones/"
                + office.api()
                        .post(JOB_COACH, "trajectories", life.trajectory + "/milestones", """
                        {"title": "%s", "dueDate": "%s", "afterEarliestStart": true%s}""".formatted(
                                        title, TODAY.plusMonths(3), more))
                        .id();
    }

    /** Reaches the milestone, which moved before with the day of release, but for the first person, who has none. */
    private void reach() {
        for (Life life : lives.subList(1, lives.size())) {
            restrict(life, 30 + life.number);
            life.moves = 2;
        }
        awaitMoves();
        for (Life life : lives) {
            office.change(JOB_COACH, "trajectories", life.milestone, "completions", """
                    {"reachedOn": "%s", "evidence": "Werkstuk laten zien"}""".formatted(TODAY));
        }
    }

    private void becomeAnother(Life life) {
        String person = address(life);
        office.api()
                .send(
                        "PATCH",
                        CASE_MANAGER,
                        "participants",
                        person,
                        "{\"birthDate\": \"%d-11-02\"}".formatted(2004 - life.number),
                        office.api().get(CASE_MANAGER, "participants", person).etag(),
                        null);
        if (life.number > 0) {
            String label = person + "/labels/" + life.label;
            office.change(
                    LABEL_KEEPER, "participants", label, "terminations", "{\"lastDay\": \"%s\"}".formatted(TODAY));
            String benefit = person + "/benefits/" + life.benefit;
            Answer corrected = office.api()
                    .send(
                            "PATCH",
                            CASE_MANAGER,
                            "participants",
                            benefit,
                            "{\"startDate\": \"2022-01-01\", \"backdatingReason\": \"OVERGENOMEN\"}",
                            office.api()
                                    .get(CASE_MANAGER, "participants", benefit)
                                    .etag(),
                            null);
            assertEquals(200, corrected.status(), corrected::toString);
            office.change(CASE_MANAGER, "participants", benefit, "terminations", """
                    {"lastDay": "%s", "reason": "%s"}""".formatted(
                            TODAY.minusMonths(2), benefitEnds.get(life.number)));
        }
        if (life.number == 0) {
            office.api().post(CASE_MANAGER, "participants", person + "/consents", """
                    {"purpose": "SHARE_REGISTER_INDICATION", "channel": "IN_PERSON", "givenOn": "%s"}""".formatted(TODAY));
        }
        giveLabel(person, labels.get(life.number + 1));
        office.api().post(CASE_MANAGER, "participants", person + "/benefits", """
                {"kind": "%s", "startDate": "%s"}""".formatted(
                        benefits.get(life.number + 1), TODAY.minusDays(5)));
        String condition = person + "/basic-conditions/" + conditions.get(life.number);
        office.api()
                .put(CASE_MANAGER, "participants", condition, """
                {"status": "%s", "validFrom": "%s"}""".formatted(conditionStates.get(life.number), TODAY));
        String pauses = life.trajectory + "/pauses";
        String pause = pauses + "/"
                + office.items(JOB_COACH, "trajectories", pauses)
                        .get(0)
                        .path("id")
                        .asText();
        office.change(JOB_COACH, "trajectories", pause, "corrections", """
                {"from": "%s", "lastDay": "%s", "reason": "%s"}""".formatted(
                        BEGIN.plusWeeks(2), BEGIN.plusWeeks(4).minusDays(1), pauseReasons.get(life.number + 1)));
        restrict(life, 100);
        restrict(life, 107);
        // Of the two milestones one is still planned; the first of the two days is the first one ever of the first
        // person.
        life.moves += life.number > 0 ? 2 : 1;
    }

    private String giveLabel(String person, String label) {
        return office.api()
                .post(LABEL_KEEPER, "participants", person + "/labels", """
                {"label": "%s", "validFrom": "%s", "source": "Iemand"}""".formatted(label, BEGIN))
                .id();
    }

    private void loseCondition(String person, String code) {
        String condition = person + "/basic-conditions/" + code;
        office.api().put(CASE_MANAGER, "participants", condition, """
                {"status": "OP_ORDE", "validFrom": "%s"}""".formatted(BEGIN));
        office.api().put(CASE_MANAGER, "participants", condition, """
                {"status": "NIET_OP_ORDE", "validFrom": "%s"}""".formatted(BEGIN.plusWeeks(1)));
    }

    private void restrict(Life life, int days) {
        if (life.number > 0 || days >= 100) {
            restrict(address(life), days);
        }
    }

    private void restrict(String person, int days) {
        office.api().put(LABEL_KEEPER, "participants", person + "/start-restrictions", """
                {"earliestStart": "%s", "selection": {"motivated": true, "noDanger": true,
                 "decidedBy": "Selectiecommissie", "decidedOn": "%s"}}""".formatted(
                        TODAY.plusDays(days), BEGIN));
    }

    /** Trajectories has heard of the days of release once what was planned behind them has moved. */
    private void awaitMoves() {
        Eventually.seen(() -> lives.forEach(life -> assertEquals(
                life.moves,
                office.items(JOB_COACH, "trajectories", life.trajectory + "/planned-date-changes?limit=100")
                        .size())));
    }

    private void end(Life life, String how, String reason) {
        String note = endReasons.is(reason, "requiresText") ? ", \"note\": \"Anders gelopen\"" : "";
        office.change(JOB_COACH, "trajectories", life.trajectory, how, """
                {"lastDay": "%s", "reason": "%s"%s}""".formatted(LAST_DAY, reason, note));
    }

    private boolean isLookedAgain(Life life) {
        return endReasons.is(endReasons.get(life.number), "keepDoorOpen");
    }

    /** The next reason that leaves the way to paid work as open as the one before. */
    private String another(Life life) {
        return IntStream.range(1, endReasons.codes().size())
                .mapToObj(next -> endReasons.get(life.number + next))
                .filter(reason -> endReasons.is(reason, "keepDoorOpen") == isLookedAgain(life))
                .findFirst()
                .orElseThrow();
    }

    /** Of all of them so many events are told, in the same words. */
    private static void assertTold(int events, List<Life> people, Map<String, String> told) {
        String first = told.getOrDefault(people.get(0).person, "");
        assertEquals(events, first.lines().count(), first);
        people.forEach(life -> assertEquals(first, told.get(life.person), () -> "of number " + life.number));
    }

    private void assertRankedTheSame() {
        Map<String, JsonNode> matches = matches(people());
        JsonNode first = anonymous(matches.get(lives.get(0).person), lives.get(0).person);
        assertTrue(first.path("results").size() > 1, first::toString);
        for (Life life : lives) {
            assertEquals(first, anonymous(matches.get(life.person), life.person), () -> "of number " + life.number);
        }
        // Of many people at most a hundred are shown.
        List<JsonNode> ranked = new ArrayList<>();
        for (JsonNode result : matches.get(near).path("results")) {
            String person = result.path("participantId").asText();
            if (lives.stream().anyMatch(life -> life.person.equals(person))) {
                ranked.add(anonymous(result, person));
            }
        }
        assertTrue(ranked.size() > 1, ranked::toString);
        ranked.forEach(result -> assertEquals(ranked.get(0), result));
    }

    /** What is open for each of some people, and who there is for the vacancy, each with the version of what it was made from. */
    private Map<String, JsonNode> matches(List<String> people) {
        Map<String, JsonNode> matches = new TreeMap<>();
        for (String person : people) {
            matches.put(
                    person,
                    office.read(
                            JOB_COACH,
                            "matching",
                            "/participants/" + person + "/opportunities?limit=100&from=" + TODAY));
        }
        JsonNode run = office.api()
                .ask(EMPLOYER_ADVISER, "matching", "/match-runs", """
                        {"vacancyId": "%s", "from": "%s", "limit": 100}""".formatted(near, TODAY))
                .body();
        matches.put(near, ((ObjectNode) run).remove(List.of("id", "runAt")));
        return matches;
    }

    /** The same without who it is about; the version of the inputs names the person too. */
    private static JsonNode anonymous(JsonNode answer, String person) {
        JsonNode copy = answer.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.remove("inputVersion");
        }
        copy.findParents("participantId").forEach(about -> {
            assertEquals(person, about.path("participantId").asText());
            ((ObjectNode) about).remove("participantId");
        });
        return copy;
    }

    /** All that stands about each person on what matching reads, a line for each event, but for what is random or a moment. */
    private static Map<String, String> told() {
        Map<String, StringBuilder> texts = new HashMap<>();
        Map<String, Map<String, String>> names = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records()) {
            Map<String, String> known = names.computeIfAbsent(record.key(), key -> new HashMap<>());
            String text = ID.matcher(MOMENT.matcher(bytes(record)).replaceAll("<moment>"))
                    .replaceAll(found -> Matcher.quoteReplacement(
                            known.computeIfAbsent(found.group(), id -> "<" + known.size() + ">")));
            texts.computeIfAbsent(record.key(), key -> new StringBuilder())
                    .append(text)
                    .append('\n');
        }
        Map<String, String> told = new HashMap<>();
        texts.forEach((person, text) -> told.put(person, text.toString()));
        return told;
    }

    private static List<String> toldToTheByte(List<String> people) {
        return records().stream()
                .filter(record -> people.contains(record.key()))
                .map(record -> record.topic() + " " + record.partition() + " " + record.offset() + " " + bytes(record))
                .sorted()
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records() {
        return TOPICS.stream()
                .flatMap(topic -> TopicReader.readAll(topic).stream())
                .filter(record -> record.key() != null)
                .toList();
    }

    private static String bytes(ConsumerRecord<String, byte[]> record) {
        StringBuilder text = new StringBuilder(record.key());
        for (Header header : record.headers()) {
            // Which request it was is another one each time.
            if (!header.key().equals("traceparent")) {
                text.append(' ').append(header.key()).append('=').append(new String(header.value(), UTF_8));
            }
        }
        return text.append(' ').append(new String(record.value(), UTF_8)).toString();
    }

    /**
     * What both services had to tell before now is on the topics once they told of something that came after: that somebody
     * else's profile and plan are written anew, as they were.
     */
    private void awaitWhatIsUnderWay() {
        long before = told().get(marker.person).lines().count();
        writeProfile(marker);
        planHours(marker);
        Eventually.seen(
                () -> assertEquals(before + 2, told().get(marker.person).lines().count()));
    }

    private List<String> people() {
        return lives.stream().map(life -> life.person).toList();
    }

    private static String address(Life life) {
        return "/participants/" + life.person;
    }

    private Codes codes(String user, String service, String list) {
        List<String> codes = new ArrayList<>();
        Map<String, JsonNode> properties = new HashMap<>();
        for (JsonNode entry : office.read(user, service, "/code-lists/" + list).path("codes")) {
            codes.add(entry.path("code").asText());
            properties.put(entry.path("code").asText(), entry.path("properties"));
        }
        return new Codes(codes, properties);
    }

    /** A code list, which begins again at its end. */
    private record Codes(List<String> codes, Map<String, JsonNode> properties) {

        String get(int number) {
            return codes.get(number % codes.size());
        }

        boolean is(String code, String property) {
            return properties.get(code).path(property).asBoolean();
        }
    }

    /** One of the people; 0 is the one without a label. */
    private static final class Life {

        private final int number;
        private String person = "";
        private String trajectory = "";
        private String label = "";
        private String benefit = "";
        private String milestone = "";
        private int moves;

        Life(int number) {
            this.number = number;
        }
    }
}
