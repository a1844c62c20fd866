package nl.doorstroom.matching.vacancy;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a vacancy asks and offers, in the groups of the exchange standard. These records are the form in which it is
 * stored and spoken about over HTTP: an element that is added here is added in both.
 *
 * @param externalId VUM idVacature
 * @param number VUM nummerVacature
 * @param occupation VUM beroep
 */
public record VacancyDetails(
        @Schema(description = "Identifier at the source; VUM idVacature.") @Size(max = 200) @Nullable
        String externalId,

        @Schema(description = "Number at the source; VUM nummerVacature.") @Size(max = 11) @Nullable
        String number,

        @Schema(description = "VUM beroep.") @Valid @Nullable
        Occupation occupation,

        @Schema(description = "VUM arbeidsVoorwaarden.") @Valid @Nullable
        WorkingConditions workingConditions,

        @Schema(description = "VUM contractvorm.") @Size(max = 10)
        List<@NotNull @Valid ContractForm> contractForms,

        @Schema(description = "When the work is done: codes of list shifts. VUM has werktijden and flexibiliteit.")
        @Size(max = 10)
        List<@NotBlank String> shifts,

        @Schema(description = "VUM indicatieOnregelmatigWerkOfPloegendienst.") @Nullable
        YesNoUnknown irregularWork,

        @Schema(description = "VUM indicatieKantoortijden.") @Nullable
        YesNoUnknown officeHours,

        @Schema(description = "VUM codeRegiostraal, 1 to 9.") @Min(1) @Max(9) @Nullable
        Integer regionRadius,

        @Schema(
                description = "VUM codeWerkEnDenkniveauMinimaal: code of list education-levels. No part of the score,"
                        + " because a work profile does not tell a level.",
                examples = "VMBO")
        @Size(max = 50)
        @Nullable
        String educationLevel,

        @Schema(description = "VUM opleiding.") @Size(max = 20)
        List<@NotNull @Valid Education> educations,

        @Schema(description = "VUM cursus.") @Size(max = 20) List<@NotNull @Valid Course> courses,

        @Schema(description = "VUM werkervaring.") @Size(max = 20)
        List<@NotNull @Valid Experience> experience,

        @Schema(description = "VUM competentiebeheersing (with a URI) and vakvaardigheid (free text).") @Size(max = 50)
        List<@NotNull @Valid Skill> skills,

        @Schema(description = "VUM taalbeheersing.") @Size(max = 20)
        List<@NotNull @Valid Language> languages,

        @Schema(description = "VUM rijbewijs.codeSoortRijbewijs: codes of list driving-licences.") @Size(max = 20)
        List<@NotBlank String> licences,

        @Schema(description = "VUM vervoermiddel.") @Size(max = 10)
        List<@NotNull @Valid Transport> transport,

        @Schema(description = "VUM sollicitatiewijze.") @Size(max = 10)
        List<@NotNull @Valid ApplicationChannel> applicationChannels,

        @Schema(description = "What the employer can do to make the work fit; VUM eisAanWerk.") @Size(max = 3)
        List<@NotNull Offer> canOffer,

        @Schema(description = "Kind of business of the work; VUM sector.codeSbi.", examples = "81300")
        @Pattern(regexp = "^[0-9]{2,5}$", message = "must be two to five digits")
        @Nullable
        String sbiCode,

        @Schema(description = "Last day on which work is done; VUM flexibiliteit.datumEindeBeschikbaarVoorWerk.")
        @Nullable
        LocalDate availableUntil,

        @Schema(description = "Where the work is done; VUM werkgever.adres. Its postcode agrees with pc4.")
        @Valid
        @Nullable
        Workplace workplace,

        @Schema(description = "The employer as the vacancy speaks of it; VUM werkgever.") @Valid @Nullable
        Wording employer) {

    private static final int PC4 = 4;

    public VacancyDetails {
        contractForms = orEmpty(contractForms);
        shifts = orEmpty(shifts);
        educations = orEmpty(educations);
        courses = orEmpty(courses);
        experience = orEmpty(experience);
        skills = orEmpty(skills);
        languages = orEmpty(languages);
        licences = orEmpty(licences);
        transport = orEmpty(transport);
        applicationChannels = orEmpty(applicationChannels);
        canOffer = orEmpty(canOffer);
        // What has nothing in it says nothing.
        workingConditions = WorkingConditions.NONE.equals(workingConditions) ? null : workingConditions;
        workplace = Workplace.NONE.equals(workplace) ? null : workplace;
        employer = Wording.NONE.equals(employer) ? null : employer;
    }

    /** Nothing asked and nothing offered beyond the terms. */
    public static VacancyDetails none() {
        return new VacancyDetails(
                null, null, null, null, List.of(), List.of(), null, null, null, null, List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null);
    }

    /** A list that the caller leaves out is an empty one. */
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** An occupation of a classification. */
    @Schema(name = "Occupation")
    public record Occupation(
            @Schema(
                    description = "Address in the scheme; VUM codeBeroepsnaam.",
                    examples = "https://linkeddata.competentnl.nl/uwv/id/occupation/groenmedewerker")
            @NotBlank
            @Size(max = 500)
            String uri,

            @Schema(description = "COMPETENT_NL, ESCO, BRC.", examples = "COMPETENT_NL") @NotBlank @Size(max = 50)
            String scheme,

            @Schema(examples = "Medewerker groenvoorziening") @Size(max = 200) @Nullable
            String label) {}

    /** What the work pays and until when it lasts. */
    @Schema(name = "WorkingConditions")
    public record WorkingConditions(
            @Schema(description = "VUM datumEindeWerkzaamheden.") @Nullable
            LocalDate endDate,

            @Schema(description = "VUM omschrijvingArbeidsvoorwaarden.") @Size(max = 2000) @Nullable
            String description,

            @Schema(description = "VUM salarisIndicatie.", examples = "Minimumloon") @Size(max = 100) @Nullable
            String wageIndication) {

        private static final WorkingConditions NONE = new WorkingConditions(null, null, null);
    }

    /** A form of contract that is on offer. */
    @Schema(name = "ContractForm")
    public record ContractForm(
            @Schema(description = "VUM codeTypeOvereenkomst: code of list agreement-types.", examples = "01")
            @NotBlank
            @Size(max = 2)
            String agreementType,

            @Schema(description = "VUM codeTypeArbeidscontract: code of list contract-terms.", examples = "B")
            @Size(max = 1)
            @Nullable
            String term) {}

    /** An education that is asked for. */
    @Schema(name = "Education")
    public record Education(
            @Schema(description = "VUM codeNiveauOpleiding.", examples = "4")
            @Pattern(regexp = "^[0-9]$", message = "must be one digit")
            @Nullable
            String level,

            @Schema(description = "VUM codeOpleidingsnaam.") @Size(max = 200) @Nullable
            String name,

            @Schema(description = "VUM indicatieDiploma.") @Nullable
            DiplomaIndication diploma,

            @Schema(description = "VUM toelichtingOpleiding.") @Size(max = 2000) @Nullable
            String explanation,

            @Schema(description = "VUM datumDiploma.") @Nullable
            LocalDate diplomaDate) {}

    /** A course that is asked for. */
    @Schema(name = "Course")
    public record Course(
            @Schema(description = "VUM naamCursus.") @NotBlank @Size(max = 200)
            String name,

            @Schema(description = "VUM indicatieCertificaat.") @Nullable
            YesNoUnknown certificate,

            @Schema(description = "VUM toelichtingCursus.") @Size(max = 2000) @Nullable
            String explanation) {}

    /** Experience that is asked for. */
    @Schema(name = "Experience")
    public record Experience(
            @Schema(description = "VUM aantalJarenWerkzaamInBeroep.", examples = "1") @Min(0) @Max(99)
            int years) {}

    /** A skill that is asked for. */
    @Schema(name = "VacancySkill")
    public record Skill(
            @Schema(
                    description = "Address in the scheme; absent for free text.",
                    examples = "https://linkeddata.competentnl.nl/uwv/id/skill/samenwerken")
            @Size(max = 500)
            @Nullable
            String uri,

            @Schema(
                    description = "COMPETENT_NL, ESCO or FREE_TEXT. Free text is never essential, because nobody"
                            + " can be compared with it.",
                    examples = "COMPETENT_NL")
            @NotBlank
            @Size(max = 50)
            String scheme,

            @Schema(examples = "Samenwerken") @NotBlank @Size(max = 200)
            String label,

            @NotNull Importance importance) {}

    /** A language with the level that is asked for, per aspect: 0 to 4, or 8 when the level does not matter. */
    @Schema(name = "VacancyLanguage")
    public record Language(
            @Schema(description = "ISO 639-3; VUM codeTaal.", examples = "nld")
            @NotNull
            @Pattern(regexp = "^[a-z]{3}$", message = "must be a code of ISO 639-3")
            String language,

            @Schema(description = "VUM codeNiveauTaalbeheersingMondeling.", examples = "2") @Min(0) @Max(8) @Nullable
            Integer speaking,

            @Schema(description = "VUM codeNiveauTaalbeheersingSchriftelijk.") @Min(0) @Max(8) @Nullable
            Integer writing,

            @Schema(description = "VUM codeNiveauTaalbeheersingLezen.") @Min(0) @Max(8) @Nullable
            Integer reading,

            @Schema(description = "VUM codeNiveauTaalbeheersingLuisteren.") @Min(0) @Max(8) @Nullable
            Integer listening) {}

    /** A means of transport that is asked for. */
    @Schema(name = "VacancyTransport")
    public record Transport(
            @Schema(description = "VUM codeVervoermiddel: code of list transport.", examples = "FIETS")
            @NotBlank
            @Size(max = 50)
            String means,

            @Schema(description = "VUM indicatieBeschikbaarVoorWoonWerkverkeer.") @Nullable
            YesNoUnknown forCommute,

            @Schema(description = "VUM indicatieBeschikbaarVoorUitvoeringWerk.") @Nullable
            YesNoUnknown forWork) {}

    /** How to apply. */
    @Schema(name = "ApplicationChannel")
    public record ApplicationChannel(
            @Schema(description = "VUM codeSollicitatiewijze: code of list application-channels.", examples = "ONLINE")
            @NotBlank
            @Size(max = 50)
            String channel,

            @Schema(description = "VUM webadres.url.") @Size(max = 1000) @Nullable
            String webAddress,

            @Schema(description = "VUM webadres.codeWebadres.", examples = "2")
            @Pattern(regexp = "^[1-4]$", message = "must be 1 to 4")
            @Nullable
            String webAddressKind) {}

    /** An address in the Netherlands: VUM knows no other. */
    @Schema(name = "Workplace")
    public record Workplace(
            @Schema(description = "VUM postcode.", examples = "3881 AB")
            @Pattern(regexp = "^[1-9][0-9]{3} ?[A-Z]{2}$", message = "must be a postcode with its letters")
            @Nullable
            String postcode,

            @Schema(description = "VUM straatnaam.") @Size(max = 80) @Nullable
            String street,

            @Schema(description = "VUM huisnummer.") @Min(1) @Max(99999) @Nullable
            Integer houseNumber,

            @Schema(description = "VUM huisnummertoevoeging.") @Size(max = 10) @Nullable
            String houseNumberSuffix) {

        private static final Workplace NONE = new Workplace(null, null, null, null);
    }

    /** The employer in the words of a vacancy, which may be others than those of the register. */
    @Schema(name = "VacancyEmployer")
    public record Wording(
            @Schema(description = "VUM handelsnaamOrganisatie; that of the register when absent.")
            @Size(max = 500)
            @Nullable
            String name,

            @Schema(description = "VUM sector.codeSbi.") @Size(max = 10)
            List<@NotNull @Pattern(regexp = "^[0-9]{2,5}$", message = "must be two to five digits") String> sbiCodes,

            @Schema(description = "VUM webadres.") @Size(max = 10)
            List<@NotNull @Valid WebAddress> webAddresses,

            @Schema(
                    description =
                            "Whom to ask, by business contact data alone; VUM contactpersoon. Partners are shown them"
                                    + " in the detail only; they are removed two years after the vacancy closed.")
            @Size(max = 10)
            List<@NotNull @Valid Contact> contacts) {

        private static final Wording NONE = new Wording(null, List.of(), List.of(), List.of());

        public Wording {
            sbiCodes = orEmpty(sbiCodes);
            webAddresses = orEmpty(webAddresses);
            contacts = orEmpty(contacts);
        }

        /** The same without its people. */
        Wording withoutContacts() {
            return new Wording(name, sbiCodes, webAddresses, List.of());
        }
    }

    /** A page of the employer. */
    @Schema(name = "WebAddress")
    public record WebAddress(
            @Schema(description = "VUM url.", examples = "https://gresbo.example") @NotBlank @Size(max = 1000)
            String url,

            @Schema(description = "VUM codeWebadres.", examples = "1")
            @Pattern(regexp = "^[1-4]$", message = "must be 1 to 4")
            @Nullable
            String kind) {}

    /** A person or a department to ask. */
    @Schema(name = "VacancyContact")
    public record Contact(
            @Schema(description = "VUM naamContactpersoonAfdeling.", examples = "Personeelszaken")
            @NotBlank
            @Size(max = 35)
            String name,

            @Schema(description = "VUM telefoonnummer.") @Size(max = 5)
            List<@NotNull @Pattern(regexp = "^\\+?[0-9 -]{3,20}$", message = "must be a telephone number") String>
                    phoneNumbers,

            @Schema(description = "VUM emailadres.") @Size(max = 5)
            List<@NotNull @Email @Size(max = 254) String> emailAddresses) {

        public Contact {
            phoneNumbers = orEmpty(phoneNumbers);
            emailAddresses = orEmpty(emailAddresses);
        }
    }

    /** The digits of the work place's postcode, if that is said. */
    @Nullable
    String pc4() {
        return workplace == null || workplace.postcode() == null
                ? null
                : workplace.postcode().substring(0, PC4);
    }

    /** The same without the people who can be asked. */
    VacancyDetails withoutContacts() {
        return employer == null ? this : withEmployer(employer.withoutContacts());
    }

    private VacancyDetails withEmployer(Wording wording) {
        return new VacancyDetails(
                externalId,
                number,
                occupation,
                workingConditions,
                contractForms,
                shifts,
                irregularWork,
                officeHours,
                regionRadius,
                educationLevel,
                educations,
                courses,
                experience,
                skills,
                languages,
                licences,
                transport,
                applicationChannels,
                canOffer,
                sbiCode,
                availableUntil,
                workplace,
                wording);
    }
}
