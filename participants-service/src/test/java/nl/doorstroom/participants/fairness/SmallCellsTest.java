package nl.doorstroom.participants.fairness;

import java.util.OptionalInt;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SmallCellsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 10, false", // nobody has it
        "1, 10, false",
        "4, 10, false",
        "5, 10, true",
        "6, 10, false", // four have it not
        "10, 10, false", // everybody has it
        "15, 20, true",
        "16, 20, false",
        "20, 20, false",
    })
    void showsACountThatSaysNothingOfAFew(int count, int size, boolean shown) {
        assertEquals(shown ? OptionalInt.of(count) : OptionalInt.empty(), SmallCells.shown(count, size));
    }
}
