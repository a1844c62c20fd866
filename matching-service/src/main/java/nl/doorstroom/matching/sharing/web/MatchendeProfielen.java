package nl.doorstroom.matching.sharing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.scoring.Candidate;
import nl.doorstroom.matching.scoring.SkillLevel;
import nl.doorstroom.matching.sharing.CandidateConsents.Shared;

/**
 * The profiles that a question selects, without names, in an order that tells nothing.
 *
 * @param maximumAantalResultatenBereikt whether there are more than VUM lets a source give
 */
record MatchendeProfielen(boolean maximumAantalResultatenBereikt, List<MPWerkzoekendeMatch> matches) {

    /**
     * VUM's element MPWerkzoekendeMatch, as far as we know something of it. What is unknown is absent: VUM takes an empty
     * value for an absent one. It has no place for a label, by VUM's own choice since version 3.
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record MPWerkzoekendeMatch(
            UUID vumID,
            int indicatieBeschikbaarheidContactgegevens,
            List<Vervoermiddel> vervoermiddel,
            Mobiliteit mobiliteit,
            Flexibiliteit flexibiliteit,
            Werktijden werktijden,
            Arbeidsmarktkwalificatie arbeidsmarktkwalificatie,
            List<Bemiddelingsberoep> bemiddelingsberoep) {

        private static final int YES = 1;
        private static final int NO = 2;
        private static final String COMPETENT_NL = "https://linkeddata.competentnl.nl/";

        /** @param vumTransport VUM's code of one of ours */
        static MPWerkzoekendeMatch of(Shared shared, Candidate person, UnaryOperator<String> vumTransport) {
            return new MPWerkzoekendeMatch(
                    shared.shareId(),
                    shared.contactable() ? YES : NO,
                    person.transport().stream()
                            .map(code -> new Vervoermiddel(vumTransport.apply(code)))
                            .toList(),
                    new Mobiliteit(person.pc4(), person.maxDistanceKm()),
                    new Flexibiliteit(person.availableFrom()),
                    new Werktijden(hours(person.hoursMin()), hours(person.hoursMax())),
                    new Arbeidsmarktkwalificatie(
                            person.skills().entrySet().stream()
                                    .filter(skill -> skill.getKey().startsWith(COMPETENT_NL))
                                    .filter(skill -> skill.getValue().compareTo(SkillLevel.ONVOLDOENDE) < 0)
                                    .map(skill -> new Competentiebeheersing(skill.getKey()))
                                    .toList(),
                            person.languages().entrySet().stream()
                                    .map(language -> new Taalbeheersing(language.getKey(), language.getValue()))
                                    .toList(),
                            person.licences().stream().map(Rijbewijs::new).toList()),
                    person.occupations().stream()
                            .filter(uri -> uri.startsWith(COMPETENT_NL))
                            .map(uri -> new Bemiddelingsberoep(new Beroep(uri)))
                            .toList());
        }

        private static @Nullable Integer hours(@Nullable BigDecimal hours) {
            return hours == null ? null : hours.intValue();
        }
    }

    record Vervoermiddel(String codeVervoermiddel) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Mobiliteit(
            @Nullable String bemiddelingspostcode, @Nullable Integer maximaleReisafstand) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Flexibiliteit(@Nullable LocalDate datumAanvangBeschikbaarVoorWerk) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Werktijden(
            @Nullable Integer aantalWerkurenPerWeekMinimaal,
            @Nullable Integer aantalWerkurenPerWeekMaximaal) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Arbeidsmarktkwalificatie(
            List<Competentiebeheersing> competentiebeheersing,
            List<Taalbeheersing> taalbeheersing,
            List<Rijbewijs> rijbewijs) {}

    record Competentiebeheersing(String codeCompetentie) {}

    record Taalbeheersing(String codeTaal, int codeNiveauTaalbeheersingMondeling) {}

    record Rijbewijs(String codeSoortRijbewijs) {}

    record Bemiddelingsberoep(Beroep beroep) {}

    record Beroep(String codeBeroepsnaam) {}
}
