package nl.doorstroom.matching.proposal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LabelWordsTest {

    private static final Path LABELS = Path.of("..", "participants-service", "contracts", "code-lists", "labels.yaml");
    private static final Path FORBIDDEN = Path.of("contracts", "code-lists", "forbidden-decline-reasons.yaml");

    @Test
    void knowsEveryLabelOfTheVaultAndEveryForbiddenReasonByItsCodeAndItsName() throws IOException {
        List<String> codes = Stream.concat(Files.readAllLines(LABELS).stream(), Files.readAllLines(FORBIDDEN).stream())
                .filter(line -> line.contains("{code: "))
                .toList();

        assertTrue(codes.size() > 20);
        for (String line : codes) {
            String code = line.replaceAll(".*\\{code: (\\w+),.*", "$1");
            String name = line.replaceAll(".*nl: \"([^\"]*)\".*", "$1");
            // As a verb it is an ordinary word, so that it is seen with an article alone.
            String article = code.equals("GELOOF") ? "het " : "";
            assertTrue(LabelWords.standIn("Niet gekozen: " + article + code), code);
            assertTrue(LabelWords.standIn(article + name), name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Iemand uit detentie past niet in het team",
                "TE OUD voor dit werk",
                "Vanwege zijn geloof",
                "Heeft psychische klachten",
                "Zit al jaren in de bijstand",
                "Liever een man",
                "Is gedetineerd geweest",
                "Kreeg een gevangenisstraf",
                "Al lang werkloos",
                "Is langdurig ziek",
                "Door zijn beperking gaat het niet",
                "Is gehandicapt",
                "Heeft een arbeidsbeperking",
                "Er is een depressie geweest",
                "Komt uit een bijstandsuitkering",
                "Wij nemen geen Wajongers",
                "Draagt een hoofddoekje"
            })
    void seesALabelInASentence(String text) {
        assertTrue(LabelWords.standIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Liever in de keuken",
                "Ik geloof dat een ander beter past",
                "Wil eerst een rijbewijs halen",
                "De werkplaats verhuist",
                "Er is maar beperkte tijd",
                "Er is een beperking in het rooster",
                "De vis wordt hier gevangen en verwerkt",
                "Zoekt het lang in de verte",
                "Zoekt iemand met meer ervaring in het jongerenwerk"
            })
    void leavesOrdinaryWordsAlone(String text) {
        assertFalse(LabelWords.standIn(text));
    }
}
