package nl.doorstroom.participants;

import java.util.List;

import io.quarkus.arc.Arc;

import nl.doorstroom.participants.testing.Numbers;
import nl.doorstroom.participants.testing.Works;
import nl.doorstroom.platform.inbox.Inbox;
import nl.doorstroom.platform.testing.Walk;

/** A benefit in error, applications, two jobs that may end a benefit, and the ladder on which the person stands by them. */
final class IncomeStory {

    private static final String PERSON = "/participants/{participantId}";
    private static final String BENEFITS = PERSON + "/benefits";
    private static final String APPLICATIONS = PERSON + "/benefit-applications";
    private static final String STATEMENTS = PERSON + "/ladder-statements";
    private static final String PROPOSAL = "/benefit-end-proposals/{id}";

    private IncomeStory() {}

    static void tell(Walk walk, String person) {
        walk.leaveOutCodes("work-relation-kinds", "matching takes them; here they tell what a job proves");
        walk.ask(BENEFITS, "?kind=PW_ALGEMEEN&activeOn=2024-01-01&limit=1", person);
        String error = walk.post(
                        BENEFITS,
                        "{\"kind\": \"IOAW\", \"startDate\": \"2020-01-01\", \"backdatingReason\": \"OVERGENOMEN\"}",
                        person)
                .id();
        walk.post(BENEFITS + "/{id}/annulments", "{\"reason\": \"VERKEERDE_PERSOON\"}", person, error);
        tellOfApplications(walk, person);
        tellOfProposals(walk);
        tellOfTheLadder(walk, person);
    }

    /** A benefit of the municipality that another administration granted. */
    static String grant(String startDate) {
        return "{\"kind\": \"PW_ALGEMEEN\", \"startDate\": \"%s\", \"backdatingReason\": \"OVERGENOMEN\"}"
                .formatted(startDate);
    }

    /** One that is corrected and ends, and one that never was. */
    static void tellOfReductions(Walk walk, String person, String benefit) {
        String reductions = BENEFITS + "/{id}/reductions";
        String reduction = reductions + "/{reductionId}";
        walk.post(
                reductions,
                "{\"fromDate\": \"2025-01-01\", \"hoursPerWeek\": 8, \"amountCents\": 42000}",
                person,
                benefit);
        String lasted = walk.get(reductions, person, benefit).firstId();
        walk.put(reduction, "{\"fromDate\": \"2025-02-01\", \"hoursPerWeek\": 12}", person, benefit, lasted);
        walk.post(reduction + "/terminations", "{\"lastDay\": \"2025-03-31\"}", person, benefit, lasted);
        walk.post(
                reductions,
                "{\"fromDate\": \"2025-04-01\", \"toDate\": \"2025-04-30\", \"amountCents\": 10000}",
                person,
                benefit);
        String never = walk.ask(reductions, "?annulled=false", person, benefit)
                .json()
                .at("/items/1/id")
                .asText();
        walk.post(reduction + "/annulments", "{\"reason\": \"DUBBEL\"}", person, benefit, never);
        walk.get(reduction, person, benefit, never);
        walk.get(reduction + "/history", person, benefit, lasted);
    }

    private static void tellOfApplications(Walk walk, String person) {
        String refused = walk.post(APPLICATIONS, "{\"kind\": \"IOAZ\", \"appliedOn\": \"2024-03-01\"}", person)
                .id();
        walk.get(APPLICATIONS, person);
        walk.ask(APPLICATIONS, "?state=PENDING", person);
        walk.get(APPLICATIONS + "/{id}", person, refused);
        walk.post(
                APPLICATIONS + "/{id}/outcomes",
                "{\"outcome\": \"REJECTED\", \"decidedOn\": \"2024-04-01\", \"reason\": \"INKOMEN\"}",
                person,
                refused);
        walk.get(APPLICATIONS + "/{id}/history", person, refused);
        String granted = walk.post(APPLICATIONS, "{\"kind\": \"IOAZ\", \"appliedOn\": \"2025-03-01\"}", person)
                .id();
        String benefit = walk.ask(BENEFITS, "?kind=PW_ALGEMEEN", person).firstId();
        walk.post(
                APPLICATIONS + "/{id}/outcomes",
                "{\"outcome\": \"GRANTED\", \"decidedOn\": \"2025-04-01\", \"benefitId\": \"%s\"}".formatted(benefit),
                person,
                granted);
    }

    private static void tellOfProposals(Walk walk) {
        String person =
                walk.post("/participants", """
                        {"bsn": "%s", "givenName": "Sanne", "familyName": "Voorbeeld",
                         "birthDate": "1984-03-12"}""".formatted(Numbers.next())).id();
        walk.post(BENEFITS, grant("2023-01-01"), person);
        work(walk, person, "2026-02-02");
        work(walk, person, "2026-03-02");
        walk.ask("/benefit-end-proposals", "?state=OPEN&participantId=" + person);
        walk.ask("/benefit-end-proposals", "?responsible=nobody&dueBefore=2099-01-01&participantId=" + person);
        String rejected = walk.get(PERSON + "/benefit-end-proposals", person).firstId();
        walk.get(PROPOSAL, rejected);
        walk.post(PROPOSAL + "/rejections", "{\"reason\": \"INKOMEN_ONVOLDOENDE\"}", rejected);
        walk.get(PROPOSAL + "/history", rejected);
        String accepted = walk.ask(PERSON + "/benefit-end-proposals", "?state=OPEN", person)
                .firstId();
        walk.post(PROPOSAL + "/acceptances", "{\"lastDay\": \"2026-03-01\"}", accepted);
    }

    private static void tellOfTheLadder(Walk walk, String person) {
        String statement = walk.post(
                        STATEMENTS, "{\"step\": 2, \"statedOn\": \"2024-03-01\", \"basis\": \"GESPREK\"}", person)
                .id();
        walk.ask(PERSON + "/ladder", "?on=2024-04-01", person);
        walk.get(STATEMENTS, person);
        walk.get(STATEMENTS + "/{id}", person, statement);
        walk.post(STATEMENTS + "/{id}/withdrawals", "{\"reason\": \"ANDERS_BEOORDEELD\"}", person, statement);
    }

    /** The same job in both municipalities, of which matching tells. */
    private static void work(Walk walk, String person, String from) {
        String placement = walk.outsider();
        Inbox inbox = Arc.container().instance(Inbox.class).get();
        inbox.receive(List.of(
                Works.startedIn(walk.tenant(), placement, person, from, "32"),
                Works.startedIn(
                        walk.inTheOther(walk.tenant()),
                        walk.inTheOther(placement),
                        walk.inTheOther(person),
                        from,
                        "32")));
    }
}
