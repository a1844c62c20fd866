package nl.doorstroom.matching.vum;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CriteriaTest {

    private static final Set<String> KNOWN = Set.of(
            "vervoermiddel.codeVervoermiddel",
            "flexibiliteit.datumAanvangBeschikbaarVoorWerk",
            "werktijden.aantalWerkurenPerWeekMinimaal",
            "werktijden.aantalWerkurenPerWeekMaximaal");

    private static final String PROFILE = """
            {"vervoermiddel": [{"codeVervoermiddel": "3"}, {"codeVervoermiddel": "5"}],
             "flexibiliteit": {"datumAanvangBeschikbaarVoorWerk": "2026-03-01"},
             "werktijden": {"aantalWerkurenPerWeekMaximaal": 24}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | true",
                "{'vervoermiddel.codeVervoermiddel': {'$eq': '3'}} | true",
                "{'vervoermiddel.codeVervoermiddel': {'$eq': 3}} | true",
                "{'vervoermiddel.codeVervoermiddel': {'$in': ['1', '5']}} | true",
                "{'vervoermiddel': {'codeVervoermiddel': {'$in': ['1']}}} | false",
                "{'flexibiliteit.datumAanvangBeschikbaarVoorWerk': {'$lte': '2026-03-01'}} | true",
                "{'flexibiliteit.datumAanvangBeschikbaarVoorWerk': {'$lt': '2026-03-01'}} | false",
                "{'werktijden.aantalWerkurenPerWeekMaximaal': {'$gte': 24}} | true",
                "{'werktijden.aantalWerkurenPerWeekMaximaal': {'$gt': 24}} | false",
                "{'werktijden.aantalWerkurenPerWeekMaximaal': {'$gte': 16, '$lte': 20}} | false",
                // Of the range one end is not said: there it is open.
                "{'werktijden.aantalWerkurenPerWeekMinimaal': {'$lte': 4}} | true",
                // Not known here, or not readable: no effect.
                "{'sector.codeSbi': {'$in': [78]}} | true",
                "{'vervoermiddel.codeVervoermiddel': {'$regex': '1'}} | true",
                "{'vervoermiddel.codeVervoermiddel': '1'} | true",
                "{'vervoermiddel.codeVervoermiddel': {'$in': '1'}} | true",
                "{'vervoermiddel.codeVervoermiddel': {'$eq': null}} | true",
                "{'$or': [{'vervoermiddel.codeVervoermiddel': {'$eq': '1'}}]} | true",
            })
    void selectsByWhatItKnowsAlone(String question, boolean selected) throws JsonProcessingException {
        assertEquals(selected, criteria(question.replace('\'', '"')).select(new ObjectMapper().readTree(PROFILE)));
    }

    @Test
    void selectsNobodyByAnElementThatIsAbsent() throws JsonProcessingException {
        JsonNode nothing = new ObjectMapper().readTree("{}");

        for (String element : KNOWN) {
            assertEquals(
                    false,
                    criteria("{\"%s\": {\"$gte\": \"1\"}}".formatted(element)).select(nothing),
                    element);
        }
        assertTrue(criteria("{}").select(nothing));
    }

    private static Criteria criteria(String question) throws JsonProcessingException {
        return Criteria.of(
                new ObjectMapper().readValue(question, new TypeReference<Map<String, JsonNode>>() {}),
                KNOWN,
                Criteria.HOURS);
    }
}
