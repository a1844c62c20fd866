package nl.doorstroom.platform.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextRuleTest {

    /** The first and the last of each range, and what stands beside it. */
    @ParameterizedTest
    @CsvSource({
        "0000, false, false, false",
        "0008, true,  false, false",
        "0009, true,  false, true",
        "000A, true,  false, true",
        "000B, true,  false, false",
        "000D, true,  false, false",
        "001F, true,  false, false",
        "0020, true,  true,  true",
        "007E, true,  true,  true",
        "007F, true,  false, false",
        "009F, true,  false, false",
        "00A0, true,  true,  true",
        "200D, true,  true,  true",
        "200F, true,  true,  true",
        "2029, true,  true,  true",
        "202A, true,  false, false",
        "202E, true,  false, false",
        "202F, true,  true,  true",
        "2065, true,  true,  true",
        "2066, true,  false, false",
        "2069, true,  false, false",
        "206A, true,  true,  true",
        "D7FF, true,  true,  true",
        "D800, false, false, false",
        "DFFF, false, false, false",
        "E000, true,  true,  true",
        "1F331, true, true,  true",
    })
    void admitsACharacter(String codePoint, boolean storable, boolean line, boolean lines) {
        String text = "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b";

        assertEquals(storable, TextRule.STORABLE.admits(text));
        assertEquals(line, TextRule.LINE.admits(text));
        assertEquals(lines, TextRule.LINES.admits(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Zoë van der Ĳssel-O'Brien",
                "Zoe\u0308",
                "\u05e9\u05e8\u05d4 \u200fLevi",
                "\u0641\u0627\u0637\u0645\u0629",
                "\ud83d\udc69\ud83c\udffd\u200d\ud83c\udf3e"
            })
    void admitsHowPeopleWrite(String text) {
        assertTrue(TextRule.LINE.admits(text));
        assertTrue(TextRule.LINES.admits(text));
    }

    @Test
    void admitsTheEndOfALineAsOnWindows() {
        assertTrue(TextRule.LINES.admits("one\r\ntwo\r\n"));
        assertFalse(TextRule.LINES.admits("one\r\r\n"));
        assertFalse(TextRule.LINE.admits("one\r\ntwo"));
    }
}
