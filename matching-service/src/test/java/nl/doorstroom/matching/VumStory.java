package nl.doorstroom.matching;

import nl.doorstroom.matching.testing.Office;
import nl.doorstroom.matching.testing.OtherSources;
import nl.doorstroom.platform.testing.Walk;

/** A partner's feed, VUM's words out and in, and questions to other sources. */
final class VumStory {

    private static final String FEED = "/feed-vacancies/{id}";

    /** With a code wherever one can stand. */
    private static final String DETAILS = """
            {"externalId": "bron-1", "number": "42",
             "occupation": {"uri": "urn:occupation:green", "scheme": "ESCO", "label": "Hovenier"},
             "workingConditions": {"endDate": "2026-12-31", "description": "Cao sw", "wageIndication": "Minimumloon"},
             "contractForms": [{"agreementType": "01", "term": "B"}], "shifts": ["DAY"],
             "irregularWork": "NO", "officeHours": "YES", "regionRadius": 2, "educationLevel": "VMBO",
             "educations": [{"level": "2", "name": "Groen", "diploma": "YES", "explanation": "Anders", "diplomaDate": "2020-07-01"}],
             "courses": [{"name": "Veiligheid", "certificate": "YES", "explanation": "Geldig"}], "experience": [{"years": 1}],
             "skills": [{"uri": "%s", "scheme": "COMPETENT_NL", "label": "Samenwerken", "importance": "ESSENTIAL"}],
             "languages": [{"language": "nld", "speaking": 2, "writing": 3, "reading": 1, "listening": 2}],
             "licences": ["B"], "transport": [{"means": "FIETS", "forCommute": "YES", "forWork": "NO"}],
             "applicationChannels": [{"channel": "ONLINE", "webAddress": "https://gresbo.example", "webAddressKind": "2"}],
             "canOffer": ["GUIDANCE"], "sbiCode": "81300", "availableUntil": "2026-11-30",
             "workplace": {"postcode": "3881 AB", "street": "Dorpsstraat", "houseNumber": 1, "houseNumberSuffix": "bis"},
             "employer": {"name": "Gresbo groen", "sbiCodes": ["81300"],
               "webAddresses": [{"url": "https://gresbo.example", "kind": "1"}],
               "contacts": [{"name": "Personeelszaken", "phoneNumbers": ["0341-359611"],
                             "emailAddresses": ["pz@gresbo.example"]}]}}""".formatted(Office.TEAMWORK);

    private VumStory() {}

    static void tell(Walk walk, String employer, String vacancy) {
        tellOfTheFeed(walk);
        walk.get("/vacancies/{id}/vum-document", vacancy);
        walk.post("/vacancy-imports", vacature(employer));
        String search = walk.post("/vum-searches", """
                        {"kind": "VACANCIES", "postcode": "3881", "kilometres": 5, "sources": ["%s"], "criteria": [
                          {"element": "beroep.codeBeroepsnaam", "operator": "IN", "values": ["urn:green"]}]}""".formatted(OtherSources.ABSENT))
                .json()
                .path("id")
                .asText();
        walk.get("/vum-searches");
        walk.get("/vum-searches/{id}", search);
        walk.post(
                "/vum-searches/{id}/details",
                "{\"source\": \"%s\", \"vumId\": \"over there\"}".formatted(OtherSources.ABSENT),
                search);
    }

    private static void tellOfTheFeed(Walk walk) {
        String kvkNumber = Office.aKvkNumber();
        String sent = walk.post("/feed-vacancies", vacancy("V-1", kvkNumber)).id();
        walk.get("/feed-vacancies");
        walk.get(FEED, sent);
        walk.post("/feed-vacancy-batches", "{\"vacancies\": [" + vacancy("V-2", kvkNumber) + "]}");
        walk.delete(FEED, sent);
    }

    private static String vacancy(String externalId, String kvkNumber) {
        return """
                {"externalId": "%s", "employer": {"name": "Groen bv", "kvkNumber": "%s", "branchNumber": "000012345678",
                 "sbiCode": "81300"}, "name": "Hovenier", "description": "Onderhoud van parken", "positions": 1,
                 "contractKind": "REGULIER", "hoursMin": 16, "hoursMax": 32, "pc4": "3881", "publishedOn": "2025-06-01",
                 "startDate": "2025-09-01", "closingDate": "2099-12-31", "details": %s}""".formatted(externalId, kvkNumber, DETAILS);
    }

    private static String vacature(String employer) {
        return """
                {"employerId": "%s", "source": "00000001000000000109", "externalId": "elders 7",
                 "own": {"positions": 2, "contractKind": "REGULIER", "hoursMin": 16.5, "hoursMax": 31.5, "publishedOn": "2025-06-01",
                   "sbiCode": "01130", "employerSbiCodes": ["01130"], "shifts": ["DAY"], "canOffer": ["GUIDANCE"],
                   "occupation": {"uri": "urn:occupation:green", "scheme": "ESCO", "label": "Hovenier"},
                   "skills": [{"uri": "urn:skill:a", "scheme": "ESCO", "label": "Samenwerken", "importance": "ESSENTIAL"}]},
                 "vacature": {"vumID": "elders 7", "idVacature": "bron 7", "nummerVacature": "7001", "naamVacature": "Hovenier",
                 "omschrijvingVacature": "Onderhoud van parken", "codeWerkEnDenkniveauMinimaal": "3",
                 "sluitingsdatumVacature": "2099-12-31",
                 "sollicitatiewijze": [{"codeSollicitatiewijze": "4", "webadres": {"codeWebadres": "2", "url": "https://v.example"}}],
                 "werkgever": {"handelsnaamOrganisatie": "Groen bv", "sector": [{"codeSbi": 81300}],
                   "contactpersoon": [{"naamContactpersoonAfdeling": "PZ", "telefoonnummer": [{"telefoonnummer": "0341-359611"}],
                                       "emailadres": [{"emailadres": "pz@groen.example"}]}],
                   "webadres": [{"codeWebadres": "1", "url": "https://groen.example"}],
                   "adres": {"postcode": "3881 AB", "straatnaam": "Dorpsstraat", "huisnummer": 3, "huisnummertoevoeging": "a"}},
                 "sector": {"codeSbi": 81300},
                 "arbeidsVoorwaarden": {"datumAanvangWerkzaamheden": "2026-09-01", "datumEindeWerkzaamheden": "2027-08-31",
                   "omschrijvingArbeidsvoorwaarden": "Cao hoveniers", "salarisIndicatie": "2500"},
                 "contractvorm": [{"codeTypeArbeidscontract": "B", "codeTypeOvereenkomst": "01"}],
                 "beroep": {"codeBeroepsnaam": "https://linkeddata.competentnl.nl/uwv/id/occupation/hovenier"},
                 "werkervaring": [{"aantalJarenWerkzaamInBeroep": 2}], "rijbewijs": [{"codeSoortRijbewijs": "B"}],
                 "vervoermiddel": [{"codeVervoermiddel": "1", "indicatieBeschikbaarVoorWoonWerkverkeer": 1,
                                    "indicatieBeschikbaarVoorUitvoeringWerk": 2}],
                 "flexibiliteit": {"codeRegiostraal": 4, "indicatieOnregelmatigWerkOfPloegendienst": 0,
                   "datumEindeBeschikbaarVoorWerk": "2027-08-31"},
                 "werktijden": {"aantalWerkurenPerWeekMinimaal": 16, "aantalWerkurenPerWeekMaximaal": 32,
                   "indicatieKantoortijden": 1},
                 "cursus": [{"naamCursus": "VCA", "indicatieCertificaat": 1, "toelichtingCursus": "Geldig"}],
                 "opleiding": [{"codeNiveauOpleiding": 4, "indicatieDiploma": 8, "datumDiploma": "2020-07-01",
                   "codeOpleidingsnaam": "25444", "toelichtingOpleiding": "Groen"}],
                 "taalbeheersing": [{"codeTaal": "nld", "codeNiveauTaalbeheersingMondeling": 2,
                   "codeNiveauTaalbeheersingSchriftelijk": 4, "codeNiveauTaalbeheersingLezen": 1,
                   "codeNiveauTaalbeheersingLuisteren": 3}],
                 "competentiebeheersing": [{"codeCompetentie": "https://linkeddata.competentnl.nl/uwv/id/skill/snoeien"}],
                 "vakvaardigheid": [{"omschrijving": "Motorzaag"}]}}""".formatted(employer);
    }
}
