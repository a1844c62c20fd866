package nl.doorstroom.participants.vum.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.participants.vum.DetailProfile;
import nl.doorstroom.participants.workprofile.WorkProfileDetails;

/**
 * VUM's element Werkzoekende, as far as we know something of it. What is unknown is absent: VUM takes an empty value for an
 * absent one.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Werkzoekende(
        UUID vumID,
        int indicatieBeschikbaarheidContactgegevens,
        List<Emailadres> emailadres,
        List<Telefoonnummer> telefoonnummer,
        List<Vervoermiddel> vervoermiddel,
        Mobiliteit mobiliteit,
        Flexibiliteit flexibiliteit,
        Werktijden werktijden,
        Arbeidsmarktkwalificatie arbeidsmarktkwalificatie,
        List<Bemiddelingsberoep> bemiddelingsberoep,
        @Nullable Integer indicatieLdrRegistratie) {

    private static final int YES = 1;
    private static final int NO = 2;

    /** @param vumTransport VUM's code of one of ours */
    static Werkzoekende of(UUID shareId, DetailProfile profile, UnaryOperator<String> vumTransport) {
        WorkProfileDetails work = profile.work();
        return new Werkzoekende(
                shareId,
                indication(profile.isReachable()),
                profile.reachable().emailAddresses().stream()
                        .map(Emailadres::new)
                        .toList(),
                profile.reachable().telephoneNumbers().stream()
                        .map(Telefoonnummer::new)
                        .toList(),
                work.transport().stream()
                        .map(code -> new Vervoermiddel(vumTransport.apply(code)))
                        .toList(),
                new Mobiliteit(work.pc4(), work.maxDistanceKm()),
                new Flexibiliteit(work.availableFrom()),
                new Werktijden(work.hoursMin(), work.hoursMax()),
                new Arbeidsmarktkwalificatie(
                        profile.skills().stream()
                                .map(Competentiebeheersing::new)
                                .toList(),
                        work.languages().stream()
                                .map(language -> new Taalbeheersing(language.language(), language.level()))
                                .toList(),
                        work.licences().stream().map(Rijbewijs::new).toList()),
                work.occupations().stream()
                        .filter(occupation -> occupation.scheme().equals("COMPETENT_NL"))
                        .map(occupation -> new Bemiddelingsberoep(new Beroep(occupation.uri())))
                        .toList(),
                profile.inRegister() == null ? null : indication(profile.inRegister()));
    }

    private static int indication(boolean yes) {
        return yes ? YES : NO;
    }

    record Emailadres(String emailadres) {}

    record Telefoonnummer(String telefoonnummer) {}

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
