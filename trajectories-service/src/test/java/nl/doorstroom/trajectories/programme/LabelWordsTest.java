package nl.doorstroom.trajectories.programme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LabelWordsTest {

    private static final Path LABELS = Path.of("..", "participants-service", "contracts", "code-lists", "labels.yaml");

    @Test
    void knowsEveryCodeOfTheVault() throws IOException {
        Set<String> codes = Files.readAllLines(LABELS).stream()
                .filter(line -> line.contains("{code: "))
                .map(line -> line.replaceAll(".*\\{code: (\\w+),.*", "$1"))
                .collect(Collectors.toSet());

        assertEquals(codes, LabelWords.CODES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Traject voor ex-gedetineerden",
                "voor JONGEREN in de wijk",
                "Langdurig werkloos",
                "Statushouders leren Nederlands",
                "Psychische beperking",
                "50+ aan het werk",
                "Na detentie",
                "BEPERKING: een lichamelijke beperking",
                "Doelgroep banenafspraak"
            })
    void seesALabelInASentence(String text) {
        assertTrue(LabelWords.standIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rijbewijs B halen",
                "Een jaar werken in de ploeg",
                "Leren samenwerken",
                "50 uur oefenen",
                "Werken in een jongerencentrum"
            })
    void leavesOrdinaryWordsAlone(String text) {
        assertFalse(LabelWords.standIn(text));
    }
}
