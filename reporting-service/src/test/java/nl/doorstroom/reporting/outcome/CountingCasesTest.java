package nl.doorstroom.reporting.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import nl.doorstroom.reporting.endedbenefit.BenefitFinding;
import nl.doorstroom.reporting.endedbenefit.BenefitState;
import nl.doorstroom.reporting.fact.EndReasonClass;
import nl.doorstroom.reporting.fact.Fact;
import nl.doorstroom.reporting.lastingwork.CheckAnswer;
import nl.doorstroom.reporting.lastingwork.CheckState;
import nl.doorstroom.reporting.testing.ContractFacts;
import nl.doorstroom.reporting.testing.Counted;

import static nl.doorstroom.reporting.testing.BenefitFacts.aBenefit;
import static nl.doorstroom.reporting.testing.ContractFacts.aContract;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The worked cases of the counting rules, in src/test/resources/counting/cases.yaml. */
class CountingCasesTest {

    record WorkedCase(
            String name,
            String knownOn,
            @Nullable List<WorkedContract> contracts,
            @Nullable List<WorkedBenefit> benefits,
            Expected expect) {

        @Override
        public String toString() {
            return name;
        }

        List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            for (WorkedContract contract : Objects.requireNonNullElse(contracts, List.<WorkedContract>of())) {
                facts.add(contract.fact("contract " + facts.size()));
            }
            for (WorkedBenefit benefit : Objects.requireNonNullElse(benefits, List.<WorkedBenefit>of())) {
                facts.add(benefit.fact("benefit " + facts.size()));
            }
            return facts;
        }
    }

    record WorkedContract(
            String kind,
            String employer,
            String from,
            @Nullable String until,
            int hours,
            @Nullable String confirmed) {

        Fact fact(String name) {
            ContractFacts contract = aContract(name).kind(kind).at(employer).from(from);
            return contract.until(until).hours(hours).confirmedOn(confirmed).fact();
        }
    }

    record WorkedBenefit(
            String kind,
            String from,
            @Nullable String until,
            @Nullable EndReasonClass reason) {

        Fact fact(String name) {
            return aBenefit(name).kind(kind).from(from).until(until, reason).fact();
        }
    }

    record Expected(
            int placements,
            int persons,
            List<BenefitState> benefits,
            @Nullable List<String> returned,
            @Nullable List<BenefitFinding> findings,
            @Nullable Map<Integer, CheckState> job,
            @Nullable Map<Integer, CheckState> exit) {}

    static Stream<WorkedCase> cases() throws IOException {
        try (InputStream text = CountingCasesTest.class.getResourceAsStream("/counting/cases.yaml")) {
            return new YAMLMapper().readValue(text, new TypeReference<List<WorkedCase>>() {}).stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void countsAsTheRulesSay(WorkedCase worked) {
        Expected expect = worked.expect();

        Counted counted = Counted.on(worked.knownOn(), worked.facts().toArray(Fact[]::new));

        assertEquals(expect.placements(), counted.placements().size(), "placements");
        assertEquals(expect.persons(), counted.persons(), "persons placed");
        assertEquals(expect.benefits(), counted.states(), "benefits");
        assertEquals(
                Objects.requireNonNullElse(expect.returned(), List.<String>of()),
                counted.benefits().stream()
                        .map(benefit -> benefit.verdict().returnedAfterDays())
                        .filter(Objects::nonNull)
                        .map(days -> Counted.DEFINITIONS.returnWeeksOf(days).orElseThrow())
                        .toList(),
                "returned");
        assertEquals(
                Objects.requireNonNullElse(expect.findings(), List.<BenefitFinding>of()),
                counted.benefits().stream()
                        .flatMap(benefit -> benefit.verdict().findings().stream())
                        .toList(),
                "findings");
        if (expect.job() != null) {
            assertEquals(expect.job(), counted.answers(counted.placement(), CheckAnswer::job), "job sustained");
            assertEquals(expect.exit(), counted.answers(counted.placement(), CheckAnswer::exit), "exit sustained");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void looksUpTheSameInTheOutcomeRows(WorkedCase worked) {
        Counted counted = Counted.on(worked.knownOn(), worked.facts().toArray(Fact[]::new));

        assertEquals(OutcomeRows.inOrder(counted.figures()), OutcomeRows.lookUp(worked.facts(), worked.knownOn()));
    }
}
