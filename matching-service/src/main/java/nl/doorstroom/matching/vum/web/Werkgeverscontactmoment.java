package nl.doorstroom.matching.vum.web;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.employer.AccountManager;
import nl.doorstroom.matching.employer.ContactMoment;
import nl.doorstroom.matching.employer.EmployerDetails;
import nl.doorstroom.matching.employer.Establishment;

/** VUM's element of that name (version 3.1), as far as we know something of it. What is unknown is absent. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Werkgeverscontactmoment(
        LocalDate datum,
        String codeOnderwerp,
        String codeSoort,
        @Nullable Accountmanager accountmanager,
        Werkgever werkgever) {

    static Werkgeverscontactmoment of(ContactMoment contact, @Nullable AccountManager manager) {
        EmployerDetails employer = contact.employer().details();
        Establishment known = employer.establishment();
        return new Werkgeverscontactmoment(
                contact.heldOn(),
                contact.subject(),
                contact.kind(),
                manager == null
                        ? null
                        : new Accountmanager(
                                manager.name(),
                                manager.organisationName(),
                                manager.emailAddress(),
                                manager.phoneNumber()),
                new Werkgever(
                        employer.name(),
                        employer.kvkNumber(),
                        employer.sbiCode() == null ? null : Integer.valueOf(employer.sbiCode()),
                        known == null ? null : known.agreementKind(),
                        known == null ? null : known.recognisedTrainingCompany(),
                        known == null ? null : Vestigingsadres.of(known)));
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Accountmanager(
            @Nullable String naam,
            @Nullable String naamOrganisatie,
            @Nullable String emailadres,
            @Nullable String telefoonnummer) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Werkgever(
            String handelsnaamOrganisatie,
            String nummerKvk,
            @Nullable Integer codeSbi,
            @Nullable String codeSoortAfspraken,
            @Nullable Boolean erkendSbbLeerbedrijf,
            @Nullable Vestigingsadres vestigingsadres) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Vestigingsadres(
            @Nullable String straatnaam,
            @Nullable Integer huisnummer,
            @Nullable String huisnummertoevoeging,
            @Nullable String woonplaatsnaam,
            @Nullable String postcode,
            @Nullable ContactpersoonAfdeling contactpersoonAfdeling) {

        static Vestigingsadres of(Establishment known) {
            Establishment.Contact contact = known.contact();
            return new Vestigingsadres(
                    known.street(),
                    known.houseNumber(),
                    known.houseNumberSuffix(),
                    known.city(),
                    known.postcode(),
                    contact == null
                            ? null
                            : new ContactpersoonAfdeling(
                                    contact.name(), contact.role(), contact.emailAddress(), contact.phoneNumber()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ContactpersoonAfdeling(
            @Nullable String naam,
            @Nullable String functie,
            @Nullable String emailadres,
            @Nullable String telefoonnummer) {}
}
