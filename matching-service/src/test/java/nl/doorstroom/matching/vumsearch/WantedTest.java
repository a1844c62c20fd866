package nl.doorstroom.matching.vumsearch;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.vumsearch.Wanted.Comparison;
import nl.doorstroom.matching.vumsearch.Wanted.Criterion;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WantedTest {

    @Test
    void asksInVumsWordsWithNumbersAndCodesAsVumHasThem() throws JsonProcessingException {
        String hours = "werktijden.aantalWerkurenPerWeekMaximaal";
        Wanted wanted = new Wanted(
                SearchKind.PROFILES,
                "3881 AB",
                15,
                List.of(
                        new Criterion(hours, Comparison.GTE, List.of("16")),
                        new Criterion(hours, Comparison.LTE, List.of("32")),
                        new Criterion("vervoermiddel.codeVervoermiddel", Comparison.IN, List.of("1", "3")),
                        new Criterion(
                                "flexibiliteit.datumAanvangBeschikbaarVoorWerk",
                                Comparison.LTE,
                                List.of("2026-03-01"))));

        assertEquals(new ObjectMapper().readTree("""
                {"selectiegebied": {"postcode": "3881 AB", "afstand": 15},
                 "werktijden.aantalWerkurenPerWeekMaximaal": {"$gte": 16, "$lte": 32},
                 "vervoermiddel.codeVervoermiddel": {"$in": ["1", "3"]},
                 "flexibiliteit.datumAanvangBeschikbaarVoorWerk": {"$lte": "2026-03-01"}}"""), wanted.question());
        assertEquals("3881", wanted.pc4());
    }
}
