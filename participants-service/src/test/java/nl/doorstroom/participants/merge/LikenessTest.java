package nl.doorstroom.participants.merge;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "1961-03-04, 1961-03-04, true",
        "1961-03-04, 1961-04-03, true",
        "1961-03-04, 1961-03-14, true",
        "1961-03-04, 1961-08-04, true",
        "1961-03-04, 1916-03-04, true",
        "1961-03-04, 1962-04-03, false",
        "1961-03-04, 1962-03-05, false",
        "1961-03-04, 1984-11-20, false",
    })
    void takesBirthDatesForOneThatDifferAsOneIsWrittenWrongly(LocalDate one, LocalDate other, boolean near) {
        assertEquals(near, Likeness.isNear(one, other));
        assertEquals(near, Likeness.isNear(other, one));
    }
}
