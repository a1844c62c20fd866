package nl.doorstroom.matching.vum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.vacancy.DiplomaIndication;
import nl.doorstroom.matching.vacancy.Importance;
import nl.doorstroom.matching.vacancy.VacancyCodes;
import nl.doorstroom.matching.vacancy.VacancyDetails;
import nl.doorstroom.matching.vacancy.VacancyTerms;
import nl.doorstroom.matching.vacancy.YesNoUnknown;
import nl.doorstroom.matching.vum.Vacature.Adres;
import nl.doorstroom.matching.vum.Vacature.ArbeidsVoorwaarden;
import nl.doorstroom.matching.vum.Vacature.Beroep;
import nl.doorstroom.matching.vum.Vacature.Competentiebeheersing;
import nl.doorstroom.matching.vum.Vacature.ContactpersoonAfdeling;
import nl.doorstroom.matching.vum.Vacature.Contractvorm;
import nl.doorstroom.matching.vum.Vacature.Cursus;
import nl.doorstroom.matching.vum.Vacature.Emailadres;
import nl.doorstroom.matching.vum.Vacature.Flexibiliteit;
import nl.doorstroom.matching.vum.Vacature.Opleiding;
import nl.doorstroom.matching.vum.Vacature.Rijbewijs;
import nl.doorstroom.matching.vum.Vacature.Sector;
import nl.doorstroom.matching.vum.Vacature.Sollicitatiewijze;
import nl.doorstroom.matching.vum.Vacature.Taalbeheersing;
import nl.doorstroom.matching.vum.Vacature.Telefoonnummer;
import nl.doorstroom.matching.vum.Vacature.Vakvaardigheid;
import nl.doorstroom.matching.vum.Vacature.Vervoermiddel;
import nl.doorstroom.matching.vum.Vacature.Webadres;
import nl.doorstroom.matching.vum.Vacature.Werkervaring;
import nl.doorstroom.matching.vum.Vacature.Werkgever;
import nl.doorstroom.matching.vum.Vacature.Werktijden;
import nl.doorstroom.platform.codelist.CodeList;
import nl.doorstroom.platform.codelist.CodeLists;
import nl.doorstroom.platform.problem.FieldError;
import nl.doorstroom.platform.problem.InvalidInput;

/**
 * A vacancy in our words and in VUM's, both ways. With {@link OwnElements} nothing is lost either way; what VUM's part says is
 * read back as it was written, whatever the order of its lists.
 */
@Singleton
public class VacatureMapping {

    private static final String COMPETENT_NL = "https://linkeddata.competentnl.nl/";
    private static final String ESCO = "http://data.europa.eu/esco/";
    private static final String FREE_TEXT = "FREE_TEXT";
    private static final int NOT_APPLICABLE = 8;
    private static final int LABEL = 200;

    private final CodeLists codes;
    private final VacancyCodes vacancyCodes;

    VacatureMapping(CodeLists codes, VacancyCodes vacancyCodes) {
        this.codes = codes;
        this.vacancyCodes = vacancyCodes;
    }

    /** A vacancy to take elsewhere and back. */
    public record Document(Vacature vacature, OwnElements own) {}

    /** As it is taken to another installation. */
    public Document document(VacancyTerms terms, LocalDate publishedOn) {
        VacancyDetails details = terms.details();
        VacancyDetails.Wording employer = details.employer();
        List<String> employerCodes = employer == null ? List.of() : employer.sbiCodes();
        OwnElements own = new OwnElements(
                terms.positions(),
                terms.contractKind(),
                isWhole(terms.hoursMin()) ? null : terms.hoursMin(),
                isWhole(terms.hoursMax()) ? null : terms.hoursMax(),
                details.workplace() == null || details.workplace().postcode() == null ? terms.pc4() : null,
                publishedOn,
                isKept(details.sbiCode()) ? null : details.sbiCode(),
                employerCodes.stream().allMatch(VacatureMapping::isKept) ? null : employerCodes,
                isKept(details.occupation()) ? null : details.occupation(),
                details.shifts().isEmpty() ? null : details.shifts(),
                details.skills().equals(skills(competences(details), words(details))) ? null : details.skills(),
                details.canOffer().isEmpty() ? null : details.canOffer());
        return new Document(vacature(null, terms, werkgever(terms, null, false), contractForms(details)), own);
    }

    /**
     * As a partner sees it who asks for the detail.
     *
     * @param registeredName what the employer is called in the register
     */
    public Vacature detail(String vumId, VacancyTerms terms, String registeredName) {
        return vacature(vumId, terms, werkgever(terms, registeredName, true), forms(terms));
    }

    /** The same as a partner sees it on a list: without people, and without what leads to one house. */
    public Vacature summary(String vumId, VacancyTerms terms, String registeredName) {
        Werkgever whole = werkgever(terms, registeredName, true);
        Adres adres = whole == null || whole.adres() == null
                ? null
                : new Adres(whole.adres().postcode(), null, null, null);
        Werkgever seen = whole == null
                ? null
                : new Werkgever(whole.handelsnaamOrganisatie(), List.of(), whole.sector(), whole.webadres(), adres);
        VacancyDetails details = terms.details();
        Vacature all = vacature(vumId, terms, seen, forms(terms));
        return new Vacature(
                vumId,
                details.externalId(),
                null,
                all.naamVacature(),
                all.omschrijvingVacature(),
                all.codeWerkEnDenkniveauMinimaal(),
                all.sluitingsdatumVacature(),
                all.sollicitatiewijze(),
                seen,
                all.sector(),
                all.arbeidsVoorwaarden(),
                all.contractvorm(),
                all.beroep(),
                all.werkervaring(),
                all.rijbewijs(),
                all.vervoermiddel(),
                all.flexibiliteit(),
                all.werktijden(),
                all.cursus(),
                all.opleiding(),
                all.taalbeheersing(),
                all.competentiebeheersing(),
                all.vakvaardigheid());
    }

    private Vacature vacature(
            @Nullable String vumId,
            VacancyTerms terms,
            @Nullable Werkgever werkgever,
            List<Contractvorm> contractvorm) {
        VacancyDetails details = terms.details();
        VacancyDetails.WorkingConditions conditions = details.workingConditions();
        return new Vacature(
                vumId,
                details.externalId(),
                details.number(),
                terms.name(),
                terms.description().isEmpty() ? null : terms.description(),
                details.educationLevel() == null ? null : vum("education-levels", details.educationLevel()),
                terms.closingDate(),
                details.applicationChannels().stream()
                        .map(channel -> new Sollicitatiewijze(
                                vum("application-channels", channel.channel()),
                                channel.webAddress() == null && channel.webAddressKind() == null
                                        ? null
                                        : new Webadres(channel.webAddressKind(), channel.webAddress())))
                        .toList(),
                werkgever,
                details.sbiCode() == null ? null : new Sector(Integer.valueOf(details.sbiCode())),
                terms.startDate() == null && conditions == null
                        ? null
                        : new ArbeidsVoorwaarden(
                                terms.startDate(),
                                conditions == null ? null : conditions.endDate(),
                                conditions == null ? null : conditions.description(),
                                conditions == null ? null : conditions.wageIndication()),
                contractvorm,
                details.occupation() == null || !details.occupation().uri().startsWith(COMPETENT_NL)
                        ? null
                        : new Beroep(details.occupation().uri()),
                details.experience().stream()
                        .map(experience -> new Werkervaring(experience.years()))
                        .toList(),
                details.licences().stream().map(Rijbewijs::new).toList(),
                details.transport().stream()
                        .map(transport -> new Vervoermiddel(
                                vum("transport", transport.means()),
                                indication(transport.forCommute()),
                                indication(transport.forWork())))
                        .toList(),
                details.regionRadius() == null && details.irregularWork() == null && details.availableUntil() == null
                        ? null
                        : new Flexibiliteit(
                                details.regionRadius(), indication(details.irregularWork()), details.availableUntil()),
                // A part of an hour more or less is within reach of whoever asks for whole ones.
                new Werktijden(
                        terms.hoursMin().setScale(0, RoundingMode.FLOOR).intValue(),
                        terms.hoursMax().setScale(0, RoundingMode.CEILING).intValue(),
                        indication(details.officeHours())),
                details.courses().stream()
                        .map(course ->
                                new Cursus(course.name(), indication(course.certificate()), course.explanation()))
                        .toList(),
                details.educations().stream()
                        .map(education -> new Opleiding(
                                education.level() == null ? null : Integer.valueOf(education.level()),
                                indication(education.diploma()),
                                education.diplomaDate(),
                                education.name(),
                                education.explanation()))
                        .toList(),
                details.languages().stream()
                        .map(language -> new Taalbeheersing(
                                language.language(),
                                language.speaking(),
                                language.writing(),
                                language.reading(),
                                language.listening()))
                        .toList(),
                competences(details),
                words(details));
    }

    /** @param forPartners who know neither the register nor the area, which they must be told */
    private static @Nullable Werkgever werkgever(
            VacancyTerms terms, @Nullable String registeredName, boolean forPartners) {
        VacancyDetails.Workplace place = terms.details().workplace();
        String postcode = place == null ? null : place.postcode();
        if (postcode == null && forPartners) {
            postcode = terms.pc4();
        }
        Adres adres = place == null
                ? postcode == null ? null : new Adres(postcode, null, null, null)
                : new Adres(postcode, place.street(), place.houseNumber(), place.houseNumberSuffix());
        VacancyDetails.Wording employer = terms.details().employer();
        if (employer == null) {
            return registeredName == null && adres == null
                    ? null
                    : new Werkgever(registeredName, List.of(), List.of(), List.of(), adres);
        }
        return new Werkgever(
                employer.name() == null ? registeredName : employer.name(),
                employer.contacts().stream()
                        .map(contact -> new ContactpersoonAfdeling(
                                contact.name(),
                                contact.phoneNumbers().stream()
                                        .map(Telefoonnummer::new)
                                        .toList(),
                                contact.emailAddresses().stream()
                                        .map(Emailadres::new)
                                        .toList()))
                        .toList(),
                employer.sbiCodes().stream()
                        .map(code -> new Sector(Integer.valueOf(code)))
                        .toList(),
                employer.webAddresses().stream()
                        .map(page -> new Webadres(page.kind(), page.url()))
                        .toList(),
                adres);
    }

    private static List<Contractvorm> contractForms(VacancyDetails details) {
        return details.contractForms().stream()
                .map(form -> new Contractvorm(form.term(), form.agreementType()))
                .toList();
    }

    /** A partner must not take a volunteer's role for a job because nobody worded a form of contract. */
    private List<Contractvorm> forms(VacancyTerms terms) {
        List<Contractvorm> worded = contractForms(terms.details());
        String type = vumOf(codes.entry("work-relation-kinds", terms.contractKind()));
        return worded.isEmpty() && !type.isEmpty() ? List.of(new Contractvorm(null, type)) : worded;
    }

    private static List<Competentiebeheersing> competences(VacancyDetails details) {
        return details.skills().stream()
                .filter(skill -> isCompetence(skill.uri()))
                .map(skill -> new Competentiebeheersing(skill.uri()))
                .toList();
    }

    private static List<Vakvaardigheid> words(VacancyDetails details) {
        return details.skills().stream()
                .filter(skill -> !isCompetence(skill.uri()))
                .map(skill -> new Vakvaardigheid(skill.label()))
                .toList();
    }

    private static boolean isCompetence(@Nullable String uri) {
        return uri != null && uri.startsWith(COMPETENT_NL);
    }

    /** VUM tells neither name nor importance: the address stands for the name, and nothing is essential. */
    private static List<VacancyDetails.Skill> skills(
            List<Competentiebeheersing> competences, List<Vakvaardigheid> words) {
        return Stream.concat(
                        competences.stream()
                                .filter(competence -> competence.codeCompetentie() != null)
                                .map(competence -> new VacancyDetails.Skill(
                                        competence.codeCompetentie(),
                                        scheme(String.valueOf(competence.codeCompetentie())),
                                        last(String.valueOf(competence.codeCompetentie())),
                                        Importance.IMPORTANT)),
                        words.stream()
                                .filter(word -> word.omschrijving() != null)
                                .map(word -> new VacancyDetails.Skill(
                                        null, FREE_TEXT, String.valueOf(word.omschrijving()), Importance.IMPORTANT)))
                .toList();
    }

    private static String last(String uri) {
        return uri.length() <= LABEL ? uri : uri.substring(uri.length() - LABEL);
    }

    private static String scheme(String uri) {
        return uri.startsWith(COMPETENT_NL) ? "COMPETENT_NL" : uri.startsWith(ESCO) ? "ESCO" : "OTHER";
    }

    private static boolean isWhole(BigDecimal hours) {
        return hours.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isKept(@Nullable String sbiCode) {
        return sbiCode == null || sbiCode.equals(sbiCode(Integer.valueOf(sbiCode)));
    }

    private static boolean isKept(VacancyDetails.@Nullable Occupation occupation) {
        return occupation == null
                || (occupation.uri().startsWith(COMPETENT_NL)
                        && occupation.scheme().equals("COMPETENT_NL")
                        && occupation.label() == null);
    }

    private static String sbiCode(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /** VUM has no code for some of ours. */
    private static String vumOf(CodeList.Entry entry) {
        return entry.properties() == null || entry.properties().get("vum") == null ? "" : entry.text("vum");
    }

    private String vum(String list, String code) {
        return codes.entry(list, code).text("vum");
    }

    private static @Nullable Integer indication(@Nullable YesNoUnknown said) {
        return said == null
                ? null
                : switch (said) {
                    case UNKNOWN -> 0;
                    case YES -> 1;
                    case NO -> 2;
                };
    }

    private static @Nullable Integer indication(@Nullable DiplomaIndication said) {
        return said == null
                ? null
                : switch (said) {
                    case UNKNOWN -> 0;
                    case YES -> 1;
                    case NO -> 2;
                    case NOT_APPLICABLE -> NOT_APPLICABLE;
                };
    }

    /**
     * What a document says.
     *
     * @param on day on which its codes must be valid
     * @throws InvalidInput naming, as they stand in the document, every element that says nothing or too little
     */
    public VacancyTerms read(Document document, LocalDate on) {
        Reading reading = new Reading(document.vacature(), document.own());
        VacancyTerms terms = reading.terms();
        if (terms == null || !reading.errors.isEmpty()) {
            throw new InvalidInput(reading.errors);
        }
        try {
            vacancyCodes.check(terms, on);
        } catch (InvalidInput invalid) {
            throw new InvalidInput(invalid.errors().stream()
                    .map(error -> FieldError.at(
                            Places.of(String.valueOf(error.pointer()), document.own()), error.code(), error.detail()))
                    .toList());
        }
        return terms;
    }

    /** One document, and what is wrong with it. */
    private final class Reading {

        private final Vacature vacature;
        private final OwnElements own;
        private final List<FieldError> errors = new ArrayList<>();

        Reading(Vacature vacature, OwnElements own) {
            this.vacature = vacature;
            this.own = own;
        }

        @Nullable
        VacancyTerms terms() {
            String name = required("/vacature/naamVacature", vacature.naamVacature());
            String kind = contractKind();
            Werktijden hours = vacature.werktijden() == null ? new Werktijden(null, null, null) : vacature.werktijden();
            BigDecimal least = hours("/own/hoursMin", own.hoursMin(), hours.aantalWerkurenPerWeekMinimaal());
            BigDecimal most = hours("/own/hoursMax", own.hoursMax(), hours.aantalWerkurenPerWeekMaximaal());
            VacancyDetails details = details(hours);
            if (name == null || kind == null || least == null || most == null || !errors.isEmpty()) {
                return null;
            }
            return VacancyTerms.of(
                    name,
                    vacature.omschrijvingVacature(),
                    own.positions() == null ? 1 : own.positions(),
                    kind,
                    least,
                    most,
                    own.pc4() == null ? area() : own.pc4(),
                    vacature.arbeidsVoorwaarden() == null
                            ? null
                            : vacature.arbeidsVoorwaarden().datumAanvangWerkzaamheden(),
                    vacature.sluitingsdatumVacature(),
                    details);
        }

        private @Nullable BigDecimal hours(String pointer, @Nullable BigDecimal ours, @Nullable Integer theirs) {
            return ours != null ? ours : required(pointer, theirs == null ? null : BigDecimal.valueOf(theirs));
        }

        private @Nullable String contractKind() {
            if (own.contractKind() != null) {
                return own.contractKind();
            }
            String type = vacature.contractvorm().stream()
                    .map(Contractvorm::codeTypeOvereenkomst)
                    .findFirst()
                    .orElse(null);
            return required(
                    "/own/contractKind",
                    type == null ? null : find("work-relation-kinds", type).orElse(null));
        }

        /** Four digits are an area, and no postcode. */
        private @Nullable String area() {
            String postcode = postcode();
            return postcode == null || isWhole(postcode) ? null : postcode;
        }

        private @Nullable String postcode() {
            return vacature.werkgever() == null || vacature.werkgever().adres() == null
                    ? null
                    : vacature.werkgever().adres().postcode();
        }

        private boolean isWhole(String postcode) {
            return postcode.length() > 4;
        }

        private VacancyDetails details(Werktijden hours) {
            ArbeidsVoorwaarden conditions = vacature.arbeidsVoorwaarden();
            Flexibiliteit flexibility = vacature.flexibiliteit();
            return new VacancyDetails(
                    vacature.idVacature(),
                    vacature.nummerVacature(),
                    occupation(),
                    conditions == null
                            ? null
                            : new VacancyDetails.WorkingConditions(
                                    conditions.datumEindeWerkzaamheden(),
                                    conditions.omschrijvingArbeidsvoorwaarden(),
                                    conditions.salarisIndicatie()),
                    each("contractvorm", vacature.contractvorm(), (at, form) -> {
                        String type = required(at + "/codeTypeOvereenkomst", form.codeTypeOvereenkomst());
                        return type == null
                                ? null
                                : new VacancyDetails.ContractForm(type, form.codeTypeArbeidscontract());
                    }),
                    own.shifts() == null ? List.of() : own.shifts(),
                    flexibility == null ? null : indication(flexibility.indicatieOnregelmatigWerkOfPloegendienst()),
                    indication(hours.indicatieKantoortijden()),
                    flexibility == null ? null : flexibility.codeRegiostraal(),
                    vacature.codeWerkEnDenkniveauMinimaal() == null
                            ? null
                            : find("education-levels", vacature.codeWerkEnDenkniveauMinimaal())
                                    .orElse(null),
                    each("opleiding", vacature.opleiding(), this::education),
                    each("cursus", vacature.cursus(), (at, course) -> {
                        String title = required(at + "/naamCursus", course.naamCursus());
                        return title == null
                                ? null
                                : new VacancyDetails.Course(
                                        title, indication(course.indicatieCertificaat()), course.toelichtingCursus());
                    }),
                    each("werkervaring", vacature.werkervaring(), (at, experience) -> {
                        Integer years =
                                required(at + "/aantalJarenWerkzaamInBeroep", experience.aantalJarenWerkzaamInBeroep());
                        return years == null ? null : new VacancyDetails.Experience(years);
                    }),
                    own.skills() == null
                            ? skills(vacature.competentiebeheersing(), vacature.vakvaardigheid())
                            : own.skills(),
                    each("taalbeheersing", vacature.taalbeheersing(), (at, language) -> {
                        String code = required(at + "/codeTaal", language.codeTaal());
                        return code == null
                                ? null
                                : new VacancyDetails.Language(
                                        code,
                                        language.codeNiveauTaalbeheersingMondeling(),
                                        language.codeNiveauTaalbeheersingSchriftelijk(),
                                        language.codeNiveauTaalbeheersingLezen(),
                                        language.codeNiveauTaalbeheersingLuisteren());
                    }),
                    each(
                            "rijbewijs",
                            vacature.rijbewijs(),
                            (at, licence) -> required(at + "/codeSoortRijbewijs", licence.codeSoortRijbewijs())),
                    each("vervoermiddel", vacature.vervoermiddel(), (at, transport) -> {
                        String means =
                                required(at + "/codeVervoermiddel", found("transport", transport.codeVervoermiddel()));
                        return means == null
                                ? null
                                : new VacancyDetails.Transport(
                                        means,
                                        indication(transport.indicatieBeschikbaarVoorWoonWerkverkeer()),
                                        indication(transport.indicatieBeschikbaarVoorUitvoeringWerk()));
                    }),
                    each("sollicitatiewijze", vacature.sollicitatiewijze(), (at, way) -> {
                        String channel = required(
                                at + "/codeSollicitatiewijze",
                                found("application-channels", way.codeSollicitatiewijze()));
                        return channel == null
                                ? null
                                : new VacancyDetails.ApplicationChannel(
                                        channel,
                                        way.webadres() == null
                                                ? null
                                                : way.webadres().url(),
                                        way.webadres() == null
                                                ? null
                                                : way.webadres().codeWebadres());
                    }),
                    own.canOffer() == null ? List.of() : own.canOffer(),
                    own.sbiCode() == null ? sector(vacature.sector()) : own.sbiCode(),
                    flexibility == null ? null : flexibility.datumEindeBeschikbaarVoorWerk(),
                    workplace(),
                    employer());
        }

        private VacancyDetails.@Nullable Occupation occupation() {
            String uri = vacature.beroep() == null ? null : vacature.beroep().codeBeroepsnaam();
            return own.occupation() != null
                    ? own.occupation()
                    : uri == null ? null : new VacancyDetails.Occupation(uri, scheme(uri), null);
        }

        private VacancyDetails.@Nullable Education education(String at, Opleiding education) {
            Integer said = education.indicatieDiploma();
            DiplomaIndication diploma = said == null
                    ? null
                    : switch (said) {
                        case 0 -> DiplomaIndication.UNKNOWN;
                        case 1 -> DiplomaIndication.YES;
                        case 2 -> DiplomaIndication.NO;
                        case NOT_APPLICABLE -> DiplomaIndication.NOT_APPLICABLE;
                        default -> null;
                    };
            if (said != null && diploma == null) {
                errors.add(FieldError.at(at + "/indicatieDiploma", "unknown-code", "The code is 0, 1, 2 or 8."));
            }
            return new VacancyDetails.Education(
                    education.codeNiveauOpleiding() == null
                            ? null
                            : education.codeNiveauOpleiding().toString(),
                    education.codeOpleidingsnaam(),
                    diploma,
                    education.toelichtingOpleiding(),
                    education.datumDiploma());
        }

        private VacancyDetails.@Nullable Workplace workplace() {
            Adres adres =
                    vacature.werkgever() == null ? null : vacature.werkgever().adres();
            String postcode = postcode();
            return adres == null
                    ? null
                    : new VacancyDetails.Workplace(
                            postcode == null || !isWhole(postcode) ? null : postcode,
                            adres.straatnaam(),
                            adres.huisnummer(),
                            adres.huisnummertoevoeging());
        }

        private VacancyDetails.@Nullable Wording employer() {
            Werkgever employer = vacature.werkgever();
            if (employer == null) {
                return null;
            }
            List<String> sectors = each(
                    "werkgever/sector", employer.sector(), (at, sector) -> required(at + "/codeSbi", sector(sector)));
            return new VacancyDetails.Wording(
                    employer.handelsnaamOrganisatie(),
                    own.employerSbiCodes() == null ? sectors : own.employerSbiCodes(),
                    each("werkgever/webadres", employer.webadres(), (at, page) -> {
                        String url = required(at + "/url", page.url());
                        return url == null ? null : new VacancyDetails.WebAddress(url, page.codeWebadres());
                    }),
                    each("werkgever/contactpersoon", employer.contactpersoon(), (at, contact) -> {
                        String name =
                                required(at + "/naamContactpersoonAfdeling", contact.naamContactpersoonAfdeling());
                        return name == null
                                ? null
                                : new VacancyDetails.Contact(
                                        name,
                                        contact.telefoonnummer().stream()
                                                .map(Telefoonnummer::telefoonnummer)
                                                .toList(),
                                        contact.emailadres().stream()
                                                .map(Emailadres::emailadres)
                                                .toList());
                    }));
        }

        private @Nullable String sector(@Nullable Sector sector) {
            return sector == null || sector.codeSbi() == null ? null : sbiCode(sector.codeSbi());
        }

        private @Nullable YesNoUnknown indication(@Nullable Integer said) {
            return said == null
                    ? null
                    : said == 1 ? YesNoUnknown.YES : said == 2 ? YesNoUnknown.NO : YesNoUnknown.UNKNOWN;
        }

        private <T> @Nullable T required(String pointer, @Nullable T value) {
            if (value == null || value.toString().isBlank()) {
                errors.add(FieldError.at(pointer, "not-null", "A vacancy needs this element."));
                return null;
            }
            return value;
        }

        private <F, T> List<T> each(String list, List<F> elements, Element<F, T> element) {
            List<T> read = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                T one = element.read("/vacature/" + list + "/" + i, elements.get(i));
                if (one != null) {
                    read.add(one);
                }
            }
            return List.copyOf(read);
        }

        private @Nullable String found(String list, @Nullable String vumCode) {
            return vumCode == null ? null : find(list, vumCode).orElse(null);
        }
    }

    /** Our code of one of VUM's; the first one, where VUM has one for several of ours. */
    private Optional<String> find(String list, String vumCode) {
        return codes.find(list).stream()
                .flatMap(found -> found.codes().stream())
                .filter(entry -> vumOf(entry).equals(vumCode))
                .map(CodeList.Entry::code)
                .findFirst();
    }

    @FunctionalInterface
    private interface Element<F, T> {

        @Nullable
        T read(String pointer, F element);
    }

    /** Where in a document an element of ours comes from. */
    private static final class Places {

        private static final List<String[]> MOVED = List.of(
                new String[] {"/pc4", "/own/pc4"},
                new String[] {
                    "/details/contractForms/([0-9]+)/agreementType", "/vacature/contractvorm/$1/codeTypeOvereenkomst"
                },
                new String[] {
                    "/details/contractForms/([0-9]+)/term", "/vacature/contractvorm/$1/codeTypeArbeidscontract"
                },
                new String[] {"/details/licences/([0-9]+)", "/vacature/rijbewijs/$1/codeSoortRijbewijs"},
                new String[] {"/details/transport/([0-9]+)/means", "/vacature/vervoermiddel/$1/codeVervoermiddel"},
                new String[] {
                    "/details/applicationChannels/([0-9]+)/channel",
                    "/vacature/sollicitatiewijze/$1/codeSollicitatiewijze"
                },
                new String[] {"/details/educationLevel", "/vacature/codeWerkEnDenkniveauMinimaal"},
                new String[] {
                    "/details/languages/([0-9]+)/speaking",
                    "/vacature/taalbeheersing/$1/codeNiveauTaalbeheersingMondeling"
                },
                new String[] {
                    "/details/languages/([0-9]+)/writing",
                    "/vacature/taalbeheersing/$1/codeNiveauTaalbeheersingSchriftelijk"
                },
                new String[] {
                    "/details/languages/([0-9]+)/reading", "/vacature/taalbeheersing/$1/codeNiveauTaalbeheersingLezen"
                },
                new String[] {
                    "/details/languages/([0-9]+)/listening",
                    "/vacature/taalbeheersing/$1/codeNiveauTaalbeheersingLuisteren"
                },
                new String[] {"/details/(shifts|skills)/(.*)", "/own/$1/$2"});

        private static String of(String ours, OwnElements own) {
            if (ours.equals("/contractKind")) {
                return own.contractKind() != null ? "/own/contractKind" : "/vacature/contractvorm";
            }
            if (ours.equals("/hoursMin")) {
                return own.hoursMin() != null ? "/own/hoursMin" : "/vacature/werktijden/aantalWerkurenPerWeekMinimaal";
            }
            for (String[] moved : MOVED) {
                if (ours.matches(moved[0])) {
                    return ours.replaceFirst(moved[0], moved[1]);
                }
            }
            return "/vacature";
        }
    }
}
