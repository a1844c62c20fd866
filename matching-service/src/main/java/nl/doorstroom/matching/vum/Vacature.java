package nl.doorstroom.matching.vum;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * VUM's element Vacature, with its names, its codes and its sizes, as far as they are published (version 3.1). What is unknown
 * is absent: VUM takes an empty value for an absent one. Its lists have no order.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A vacancy in the words of VUM; vacancies have the same elements under English names.")
public record Vacature(
        @Schema(description = "How partners name it; has no effect when it is sent.") @Size(max = 500) @Nullable
        String vumID,

        @Size(max = 200) @Nullable String idVacature,
        @Size(max = 11) @Nullable String nummerVacature,
        @Size(max = 120) @Nullable String naamVacature,
        @Size(max = 2000) @Nullable String omschrijvingVacature,

        @Pattern(regexp = "^[0-7]$", message = "must be 0 to 7") @Nullable
        String codeWerkEnDenkniveauMinimaal,

        @Nullable LocalDate sluitingsdatumVacature,
        @Size(max = 10) List<@NotNull @Valid Sollicitatiewijze> sollicitatiewijze,
        @Valid @Nullable Werkgever werkgever,
        @Valid @Nullable Sector sector,
        @Valid @Nullable ArbeidsVoorwaarden arbeidsVoorwaarden,
        @Size(max = 10) List<@NotNull @Valid Contractvorm> contractvorm,
        @Valid @Nullable Beroep beroep,
        @Size(max = 20) List<@NotNull @Valid Werkervaring> werkervaring,
        @Size(max = 20) List<@NotNull @Valid Rijbewijs> rijbewijs,
        @Size(max = 10) List<@NotNull @Valid Vervoermiddel> vervoermiddel,
        @Valid @Nullable Flexibiliteit flexibiliteit,
        @Valid @Nullable Werktijden werktijden,
        @Size(max = 20) List<@NotNull @Valid Cursus> cursus,
        @Size(max = 20) List<@NotNull @Valid Opleiding> opleiding,
        @Size(max = 20) List<@NotNull @Valid Taalbeheersing> taalbeheersing,
        @Size(max = 50) List<@NotNull @Valid Competentiebeheersing> competentiebeheersing,
        @Size(max = 50) List<@NotNull @Valid Vakvaardigheid> vakvaardigheid) {

    public Vacature {
        sollicitatiewijze = orEmpty(sollicitatiewijze);
        contractvorm = orEmpty(contractvorm);
        werkervaring = orEmpty(werkervaring);
        rijbewijs = orEmpty(rijbewijs);
        vervoermiddel = orEmpty(vervoermiddel);
        cursus = orEmpty(cursus);
        opleiding = orEmpty(opleiding);
        taalbeheersing = orEmpty(taalbeheersing);
        competentiebeheersing = orEmpty(competentiebeheersing);
        vakvaardigheid = orEmpty(vakvaardigheid);
    }

    /** How to apply. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Sollicitatiewijze(
            @Pattern(regexp = "^[1-4]$", message = "must be 1 to 4") @Nullable
            String codeSollicitatiewijze,

            @Valid @Nullable Webadres webadres) {}

    /** A page. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Webadres(
            @Pattern(regexp = "^[1-4]$", message = "must be 1 to 4") @Nullable
            String codeWebadres,

            @Size(max = 1000) @Nullable String url) {}

    /** The employer. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Werkgever(
            @Size(max = 500) @Nullable String handelsnaamOrganisatie,
            @Size(max = 10) List<@NotNull @Valid ContactpersoonAfdeling> contactpersoon,
            @Size(max = 10) List<@NotNull @Valid Sector> sector,
            @Size(max = 10) List<@NotNull @Valid Webadres> webadres,
            @Valid @Nullable Adres adres) {

        public Werkgever {
            contactpersoon = orEmpty(contactpersoon);
            sector = orEmpty(sector);
            webadres = orEmpty(webadres);
        }
    }

    /** A person or a department to ask. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ContactpersoonAfdeling(
            @Size(max = 35) @Nullable String naamContactpersoonAfdeling,
            @Size(max = 5) List<@NotNull @Valid Telefoonnummer> telefoonnummer,
            @Size(max = 5) List<@NotNull @Valid Emailadres> emailadres) {

        public ContactpersoonAfdeling {
            telefoonnummer = orEmpty(telefoonnummer);
            emailadres = orEmpty(emailadres);
        }
    }

    /** A telephone number. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Telefoonnummer(
            @NotNull @Pattern(regexp = "^\\+?[0-9 -]{3,20}$", message = "must be a telephone number")
            String telefoonnummer) {}

    /** An address for electronic mail. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Emailadres(
            @NotNull @Email @Size(max = 254) String emailadres) {}

    /** A kind of business. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Sector(@Min(1) @Max(99999) @Nullable Integer codeSbi) {}

    /** An address in the Netherlands. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Adres(
            @Pattern(regexp = "^[1-9][0-9]{3}( ?[A-Z]{2})?$", message = "must be a postcode") @Nullable
            String postcode,

            @Size(max = 80) @Nullable String straatnaam,
            @Min(1) @Max(99999) @Nullable Integer huisnummer,
            @Size(max = 10) @Nullable String huisnummertoevoeging) {}

    /** When the work is done, and for what. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ArbeidsVoorwaarden(
            @Nullable LocalDate datumAanvangWerkzaamheden,
            @Nullable LocalDate datumEindeWerkzaamheden,
            @Size(max = 2000) @Nullable String omschrijvingArbeidsvoorwaarden,
            @Size(max = 100) @Nullable String salarisIndicatie) {}

    /** A form of contract. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Contractvorm(
            @Schema(description = "Code of list contract-terms.") @Size(max = 1) @Nullable
            String codeTypeArbeidscontract,

            @Schema(description = "Code of list agreement-types.") @Size(max = 2) @Nullable
            String codeTypeOvereenkomst) {}

    /** An occupation of CompetentNL. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Beroep(@Size(max = 500) @Nullable String codeBeroepsnaam) {}

    /** Experience. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Werkervaring(@Min(0) @Max(99) @Nullable Integer aantalJarenWerkzaamInBeroep) {}

    /** A licence. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Rijbewijs(
            @Schema(description = "Code of list driving-licences.") @Size(max = 50) @Nullable
            String codeSoortRijbewijs) {}

    /** A means of transport. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Vervoermiddel(
            @Pattern(regexp = "^[1-59]$", message = "must be 1 to 5, or 9") @Nullable
            String codeVervoermiddel,

            @Schema(description = "0 unknown, 1 yes, 2 no.") @Min(0) @Max(2) @Nullable
            Integer indicatieBeschikbaarVoorWoonWerkverkeer,

            @Schema(description = "0 unknown, 1 yes, 2 no.") @Min(0) @Max(2) @Nullable
            Integer indicatieBeschikbaarVoorUitvoeringWerk) {}

    /** When and how far around. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Flexibiliteit(
            @Min(1) @Max(9) @Nullable Integer codeRegiostraal,

            @Schema(description = "0 unknown, 1 yes, 2 no.") @Min(0) @Max(2) @Nullable
            Integer indicatieOnregelmatigWerkOfPloegendienst,

            @Nullable LocalDate datumEindeBeschikbaarVoorWerk) {}

    /** Hours a week. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Werktijden(
            @Min(0) @Max(99) @Nullable Integer aantalWerkurenPerWeekMinimaal,
            @Min(0) @Max(99) @Nullable Integer aantalWerkurenPerWeekMaximaal,

            @Schema(description = "0 unknown, 1 yes, 2 no.") @Min(0) @Max(2) @Nullable
            Integer indicatieKantoortijden) {}

    /** A course. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Cursus(
            @Size(max = 200) @Nullable String naamCursus,

            @Schema(description = "0 unknown, 1 yes, 2 no.") @Min(0) @Max(2) @Nullable
            Integer indicatieCertificaat,

            @Size(max = 2000) @Nullable String toelichtingCursus) {}

    /** An education. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Opleiding(
            @Min(0) @Max(9) @Nullable Integer codeNiveauOpleiding,

            @Schema(description = "0 unknown, 1 yes, 2 no, 8 does not apply.") @Min(0) @Max(8) @Nullable
            Integer indicatieDiploma,

            @Nullable LocalDate datumDiploma,
            @Size(max = 200) @Nullable String codeOpleidingsnaam,
            @Size(max = 2000) @Nullable String toelichtingOpleiding) {}

    /** A language. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Taalbeheersing(
            @Pattern(regexp = "^[a-z]{3}$", message = "must be a code of ISO 639-3") @Nullable
            String codeTaal,

            @Min(0) @Max(8) @Nullable Integer codeNiveauTaalbeheersingMondeling,
            @Min(0) @Max(8) @Nullable Integer codeNiveauTaalbeheersingSchriftelijk,
            @Min(0) @Max(8) @Nullable Integer codeNiveauTaalbeheersingLezen,
            @Min(0) @Max(8) @Nullable Integer codeNiveauTaalbeheersingLuisteren) {}

    /** A skill of CompetentNL. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Competentiebeheersing(
            @Size(max = 500) @Nullable String codeCompetentie) {}

    /** A skill in words. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Vakvaardigheid(@Size(max = 200) @Nullable String omschrijving) {}

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
