package nl.doorstroom.matching.vum.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.testing.Office;
import nl.doorstroom.matching.vum.VumHeaders;
import nl.doorstroom.platform.testing.RealParts;
import nl.doorstroom.platform.testing.Tokens;

import static nl.doorstroom.matching.testing.Office.BASE;
import static nl.doorstroom.matching.testing.Office.asAdviser;
import static nl.doorstroom.matching.testing.Office.id;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(RealParts.class)
class VumDocumentsResourceTest {

    private static final int TIMES = 40;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SKILL = "https://linkeddata.competentnl.nl/uwv/id/skill/";

    /** With every element that a vacancy has; the same are drawn at random below. */
    private static final String ALL = """
            {"name": "Hovenier", "description": "Parken\\nin Putten", "positions": 2, "contractKind": "DETACHERING",
             "hoursMin": 16.5, "hoursMax": 31.75, "pc4": "3881", "publishedOn": "2025-06-01", "startDate": "2025-09-01",
             "closingDate": "2099-12-31", "details": {
             "externalId": "bron-1", "number": "42",
             "occupation": {"uri": "urn:occupation:green", "scheme": "ESCO", "label": "Hovenier"},
             "workingConditions": {"endDate": "2026-12-31", "description": "Cao sw", "wageIndication": "Minimumloon"},
             "contractForms": [{"agreementType": "01", "term": "B"}, {"agreementType": "04"}], "shifts": ["DAY", "EVENING"],
             "irregularWork": "NO", "officeHours": "YES", "regionRadius": 2, "educationLevel": "VMBO",
             "educations": [{"level": "2", "name": "Groen", "diploma": "NOT_APPLICABLE", "explanation": "Mag ook anders",
                             "diplomaDate": "2020-07-01"}, {"diploma": "UNKNOWN"}],
             "courses": [{"name": "VCA", "certificate": "YES", "explanation": "Geldig"}], "experience": [{"years": 1}],
             "skills": [{"uri": "urn:skill:teamwork", "scheme": "ESCO", "label": "Samenwerken", "importance": "ESSENTIAL"},
                        {"scheme": "FREE_TEXT", "label": "Buitenmens", "importance": "SOMEWHAT"}],
             "languages": [{"language": "nld", "speaking": 2, "writing": 8, "reading": 1, "listening": 2}],
             "licences": ["B", "BE"], "transport": [{"means": "FIETS", "forCommute": "YES", "forWork": "NO"}],
             "applicationChannels": [{"channel": "ONLINE", "webAddress": "https://gresbo.example", "webAddressKind": "2"}],
             "canOffer": ["GUIDANCE", "ADJUSTMENT", "JOB_CARVING"], "sbiCode": "01130", "availableUntil": "2026-11-30",
             "workplace": {"postcode": "3881 AB", "street": "Dorpsstraat", "houseNumber": 1, "houseNumberSuffix": "bis"},
             "employer": {"name": "Gresbo groen", "sbiCodes": ["81300", "01"],
               "webAddresses": [{"url": "https://gresbo.example", "kind": "1"}],
               "contacts": [{"name": "Personeelszaken", "phoneNumbers": ["0341-359611"],
                             "emailAddresses": ["pz@gresbo.example"]}]}}}""";

    @Test
    void takesEveryElementThereAndBack() throws IOException {
        assertEquals(List.of(), lost((ObjectNode) MAPPER.readTree(ALL)));
    }

    @Test
    void takesAVacancyThatSaysAlmostNothingThereAndBack() throws IOException {
        assertEquals(List.of(), lost((ObjectNode) MAPPER.readTree("""
                {"name": "Hovenier", "positions": 1, "contractKind": "REGULIER", "hoursMin": 8, "hoursMax": 8}""")));
    }

    @Test
    void takesAnySelectionOfElementsThereAndBack() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            ObjectNode vacancy = (ObjectNode) MAPPER.readTree(ALL);
            thin(vacancy, random, Set.of("name", "positions", "contractKind", "hoursMin", "hoursMax"));
            assertEquals(List.of(), lost(vacancy), "seed " + seed + ", " + vacancy);
        }
    }

    /** What others wrote in VUM's words is what partners would read of us, as far as lists have no order. */
    @Test
    void readsBackWhatAnotherSourceWrote() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String employer = Office.anEmployer();
        for (int i = 0; i < TIMES; i++) {
            ObjectNode theirs = vacature();
            thin(theirs, random, Set.of("naamVacature", "contractvorm", "werktijden"));
            String imported = imported(employer, theirs, null);

            JsonNode ours = document(imported).path("vacature");

            assertEquals(unordered(theirs), unordered(ours), "seed " + seed);
        }
    }

    @Test
    void takesTheSameVacancyOnceAndShowsItToNoPartner() throws IOException {
        String employer = Office.anEmployer();
        ObjectNode theirs = vacature();
        ((ObjectNode) theirs.at("/werkgever/adres")).put("postcode", "1999 AB");
        String name = UUID.randomUUID().toString();
        String first = importing(employer, name, theirs, null)
                .then()
                .body("result", equalTo("CREATED"))
                .extract()
                .path("vacancyId");

        importing(employer, name, theirs, null).then().body("result", equalTo("UNCHANGED"));
        theirs.put("naamVacature", "Tuinman");
        importing(employer, name, theirs, null)
                .then()
                .body("result", equalTo("CHANGED"))
                .body("vacancyId", equalTo(first));

        asAdviser().get(BASE + "/vacancies/" + first).then().body("name", equalTo("Tuinman"));
        VumHeaders.as("vum-vacancies:read")
                .body("{\"selectiegebied\": {\"postcode\": \"1999\", \"afstand\": 0}}")
                .post(BASE + "/vacatures/matches")
                .then()
                .statusCode(200)
                .body("matches", hasSize(0));
    }

    @Test
    void namesWhatAVacancyNeedsAsItStandsInTheDocument() throws IOException {
        ObjectNode theirs = (ObjectNode) MAPPER.readTree("""
                {"rijbewijs": [{}], "opleiding": [{"indicatieDiploma": 5}], "taalbeheersing": [{"codeNiveauTaalbeheersingLezen": 2}]}""");

        importing(Office.anEmployer(), "x", theirs, null)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/vacature/naamVacature",
                                "/own/contractKind",
                                "/own/hoursMin",
                                "/own/hoursMax",
                                "/vacature/rijbewijs/0/codeSoortRijbewijs",
                                "/vacature/opleiding/0/indicatieDiploma",
                                "/vacature/taalbeheersing/0/codeTaal"));
        theirs = vacature();
        ((ObjectNode) theirs.at("/rijbewijs/0")).put("codeSoortRijbewijs", "Z");
        importing(Office.anEmployer(), "x", theirs, (ObjectNode) MAPPER.readTree("{\"shifts\": [\"LUNCH\"]}"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/vacature/rijbewijs/0/codeSoortRijbewijs", "/own/shifts/0"));
        importing(UUID.randomUUID().toString(), "x", vacature(), null)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/employerId"));
    }

    /** What is not the same any more after it was published, written in VUM's words, and taken over from there. */
    private static List<String> lost(ObjectNode vacancy) throws IOException {
        String employer = Office.anEmployer();
        String published = id(asAdviser()
                .body(vacancy.deepCopy().put("employerId", employer).toString())
                .post(BASE + "/vacancies"));
        JsonNode document = document(published);
        assertEquals(
                Set.of(),
                VumHeaders.violations(
                        "vacatures.yaml", "Vacature", document.path("vacature").toString()));

        String imported = imported(employer, (ObjectNode) document.path("vacature"), (ObjectNode) document.path("own"));

        JsonNode before = read(published);
        JsonNode since = read(imported);
        assertTrue(before.has("name"), before.toString());
        List<String> lost = new ArrayList<>();
        before.properties().forEach(member -> {
            if (!member.getKey().equals("id") && !member.getValue().equals(since.path(member.getKey()))) {
                lost.add(member + " became " + since.path(member.getKey()));
            }
        });
        return lost;
    }

    private static JsonNode read(String vacancy) throws IOException {
        return MAPPER.readTree(asAdviser().get(BASE + "/vacancies/" + vacancy).asString());
    }

    private static JsonNode document(String vacancy) throws IOException {
        return MAPPER.readTree(asAdviser()
                .get(BASE + "/vacancies/" + vacancy + "/vum-document")
                .asString());
    }

    private static String imported(String employer, ObjectNode vacature, ObjectNode own) {
        return importing(employer, UUID.randomUUID().toString(), vacature, own)
                .then()
                .statusCode(200)
                .extract()
                .path("vacancyId");
    }

    private static Response importing(String employer, String name, ObjectNode vacature, ObjectNode own) {
        ObjectNode body = JSON.objectNode()
                .put("employerId", employer)
                .put("source", Tokens.VOORBURG)
                .put("externalId", name);
        body.set("vacature", vacature);
        if (own != null) {
            body.set("own", own);
        }
        return asAdviser().body(body.toString()).post(BASE + "/vacancy-imports");
    }

    /** Takes elements away at random, however deep they lie, but no member that its owner cannot be without. */
    private static void thin(ObjectNode whole, Random random, Set<String> kept) {
        Set<String> needed = Set.of(
                "uri",
                "scheme",
                "importance",
                "label",
                "agreementType",
                "language",
                "means",
                "channel",
                "url",
                "years",
                "name",
                "codeSollicitatiewijze",
                "naamContactpersoonAfdeling",
                "telefoonnummer",
                "emailadres",
                "codeSbi",
                "codeTypeOvereenkomst",
                "codeBeroepsnaam",
                "aantalJarenWerkzaamInBeroep",
                "codeSoortRijbewijs",
                "codeVervoermiddel",
                "naamCursus",
                "codeTaal",
                "codeCompetentie",
                "omschrijving",
                "aantalWerkurenPerWeekMinimaal",
                "aantalWerkurenPerWeekMaximaal");
        List<String> names = new ArrayList<>();
        whole.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode member = whole.get(name);
            Supplier<Boolean> gone = () -> random.nextInt(3) == 0;
            if (!kept.contains(name) && !(needed.contains(name) && member.isValueNode()) && gone.get()) {
                whole.remove(name);
            } else if (member instanceof ObjectNode object) {
                thin(object, random, Set.of());
                if (object.isEmpty()) {
                    whole.remove(name);
                }
            } else if (member instanceof ArrayNode list) {
                list.forEach(one -> {
                    if (one instanceof ObjectNode object) {
                        thin(object, random, Set.of());
                    }
                });
            }
        }
    }

    private static JsonNode unordered(JsonNode node) {
        if (node.isArray()) {
            List<String> members = new ArrayList<>();
            node.forEach(member -> members.add(unordered(member).toString()));
            ArrayNode sorted = JSON.arrayNode();
            members.stream().sorted().forEach(sorted::add);
            return sorted;
        }
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(member -> sorted.put(member.getKey(), unordered(member.getValue())));
            ObjectNode object = JSON.objectNode();
            sorted.forEach(object::set);
            return object;
        }
        return node;
    }

    /** With every element of VUM. */
    private static ObjectNode vacature() throws IOException {
        return (ObjectNode) MAPPER.readTree("""
                {"idVacature": "bron-7", "nummerVacature": "7001", "naamVacature": "Hovenier",
                 "omschrijvingVacature": "Onderhoud van parken", "codeWerkEnDenkniveauMinimaal": "3",
                 "sluitingsdatumVacature": "2099-12-31",
                 "sollicitatiewijze": [{"codeSollicitatiewijze": "4", "webadres": {"codeWebadres": "2", "url": "https://v.example"}},
                                       {"codeSollicitatiewijze": "2"}],
                 "werkgever": {"handelsnaamOrganisatie": "Groen bv", "sector": [{"codeSbi": 81300}, {"codeSbi": 78201}],
                   "contactpersoon": [{"naamContactpersoonAfdeling": "PZ", "telefoonnummer": [{"telefoonnummer": "0341-359611"}],
                                       "emailadres": [{"emailadres": "pz@groen.example"}]}],
                   "webadres": [{"codeWebadres": "1", "url": "https://groen.example"}],
                   "adres": {"postcode": "3881 AB", "straatnaam": "Dorpsstraat", "huisnummer": 3, "huisnummertoevoeging": "a"}},
                 "sector": {"codeSbi": 81300},
                 "arbeidsVoorwaarden": {"datumAanvangWerkzaamheden": "2026-09-01", "datumEindeWerkzaamheden": "2027-08-31",
                   "omschrijvingArbeidsvoorwaarden": "Cao hoveniers", "salarisIndicatie": "2500"},
                 "contractvorm": [{"codeTypeArbeidscontract": "B", "codeTypeOvereenkomst": "01"},
                                  {"codeTypeOvereenkomst": "04"}],
                 "beroep": {"codeBeroepsnaam": "https://linkeddata.competentnl.nl/uwv/id/occupation/hovenier"},
                 "werkervaring": [{"aantalJarenWerkzaamInBeroep": 2}], "rijbewijs": [{"codeSoortRijbewijs": "B"}],
                 "vervoermiddel": [{"codeVervoermiddel": "1", "indicatieBeschikbaarVoorWoonWerkverkeer": 1,
                                    "indicatieBeschikbaarVoorUitvoeringWerk": 2}, {"codeVervoermiddel": "9"}],
                 "flexibiliteit": {"codeRegiostraal": 4, "indicatieOnregelmatigWerkOfPloegendienst": 0,
                   "datumEindeBeschikbaarVoorWerk": "2027-08-31"},
                 "werktijden": {"aantalWerkurenPerWeekMinimaal": 16, "aantalWerkurenPerWeekMaximaal": 32,
                   "indicatieKantoortijden": 1},
                 "cursus": [{"naamCursus": "VCA", "indicatieCertificaat": 1, "toelichtingCursus": "Geldig"}],
                 "opleiding": [{"codeNiveauOpleiding": 4, "indicatieDiploma": 8, "datumDiploma": "2020-07-01",
                   "codeOpleidingsnaam": "25444", "toelichtingOpleiding": "Groen"}],
                 "taalbeheersing": [{"codeTaal": "nld", "codeNiveauTaalbeheersingMondeling": 2,
                   "codeNiveauTaalbeheersingSchriftelijk": 8, "codeNiveauTaalbeheersingLezen": 1,
                   "codeNiveauTaalbeheersingLuisteren": 3}],
                 "competentiebeheersing": [{"codeCompetentie": "%ssnoeien"}, {"codeCompetentie": "%ssamenwerken"}],
                 "vakvaardigheid": [{"omschrijving": "Motorzaag"}]}""".formatted(SKILL, SKILL));
    }
}
