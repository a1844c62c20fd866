package nl.doorstroom.matching.area;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import nl.doorstroom.matching.scoring.Distances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AreaTableTest {

    private static final AreaTable TABLE = new AreaTable(
            "some-version",
            List.of(
                    area(3881, "52.259700", "5.606900"),
                    area(3811, "52.156100", "5.387800"),
                    area(2262, "52.090000", "4.390000"),
                    area(6221, "50.849000", "5.705000")));

    @Test
    void measuresAsTheCrowFlies() {
        // By the law of cosines on the same sphere: 18.85, 85.05 and 157.0 km.
        assertEquals(19, TABLE.between(3881, 3811));
        assertEquals(85, TABLE.between(3881, 2262));
        assertEquals(157, TABLE.between(3881, 6221));
    }

    @Test
    void isAsFarThereAsBackAndAgreesWithTheLawOfCosines() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal[] at = new BigDecimal[4];
            for (int j = 0; j < at.length; j++) {
                at[j] = BigDecimal.valueOf((j % 2 == 0 ? 50_700_000L : 3_300_000L) + random.nextInt(3_000_000), 6);
            }
            AreaTable two = new AreaTable(
                    "two", List.of(new PostcodeArea(1000, at[0], at[1]), new PostcodeArea(2000, at[2], at[3])));

            int km = two.between(1000, 2000);

            assertEquals(km, two.between(2000, 1000));
            assertTrue(Math.abs(km - cosines(at)) <= 0.51, () -> km + " km");
        }
    }

    @Test
    void knowsNoDistanceToAnAreaThatIsNotInTheTable() {
        assertEquals(Distances.UNKNOWN, TABLE.between(3881, 9999));
        assertEquals(0, TABLE.between(9999, 9999));
        assertEquals(Distances.UNKNOWN, AreaTable.NONE.between(3881, 3811));
    }

    @Test
    void listsTheAreasWithinADistance() {
        assertEquals(List.of(3811, 3881), TABLE.within(3881, 20));
        assertEquals(List.of(3881), TABLE.within(3881, 0));
        assertEquals(List.of(9999), TABLE.within(9999, 500));
        assertEquals(List.of(3881), AreaTable.NONE.within(3881, 500));
    }

    private static double cosines(BigDecimal[] at) {
        double one = Math.toRadians(at[0].doubleValue());
        double other = Math.toRadians(at[2].doubleValue());
        double between = Math.toRadians(at[1].subtract(at[3]).doubleValue());
        return 6371.0088
                * Math.acos(Math.min(
                        1, Math.sin(one) * Math.sin(other) + Math.cos(one) * Math.cos(other) * Math.cos(between)));
    }

    private static PostcodeArea area(int pc4, String latitude, String longitude) {
        return new PostcodeArea(pc4, new BigDecimal(latitude), new BigDecimal(longitude));
    }
}
