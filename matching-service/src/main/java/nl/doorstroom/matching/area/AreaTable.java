package nl.doorstroom.matching.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.matching.scoring.Distances;

/**
 * Where areas lie. Distances are as the crow flies, over a sphere with the mean radius of the earth (IUGG: 6,371.0088 km), in
 * whole kilometres: the middle of an area is nobody's door, so more would promise too much.
 */
public final class AreaTable implements Distances {

    /** No table was supplied. */
    static final AreaTable NONE = new AreaTable(null, List.of());

    private static final double EARTH_KM = 6371.0088;
    private static final int POSTCODES = 10_000;

    private final @Nullable String version;

    /** By postcode, the point on a sphere with radius 1: between two of them no angle has to be worked out twice. */
    private final double @Nullable [][] points = new double[POSTCODES][];

    AreaTable(@Nullable String version, Collection<PostcodeArea> areas) {
        this.version = version;
        for (PostcodeArea area : areas) {
            double latitude = StrictMath.toRadians(area.latitude().doubleValue());
            double longitude = StrictMath.toRadians(area.longitude().doubleValue());
            points[area.pc4()] = new double[] {
                StrictMath.cos(latitude) * StrictMath.cos(longitude),
                StrictMath.cos(latitude) * StrictMath.sin(longitude),
                StrictMath.sin(latitude)
            };
        }
    }

    /** SHA-256 of the table, or null when there is none. */
    public @Nullable String version() {
        return version;
    }

    /** An area lies at no distance from itself, whether or not the table has it. */
    @Override
    public int between(int from, int to) {
        if (from == to) {
            return 0;
        }
        double[] one = points[from];
        double[] other = points[to];
        if (one == null || other == null) {
            return UNKNOWN;
        }
        double x = one[0] - other[0];
        double y = one[1] - other[1];
        double z = one[2] - other[2];
        double chord = Math.sqrt(x * x + y * y + z * z);
        // The same on every machine, as a ranking has to be.
        return (int) Math.round(2 * EARTH_KM * StrictMath.asin(chord / 2));
    }

    /** The areas within a distance of one, itself among them, in the order of the postcodes. */
    public List<Integer> within(int pc4, int km) {
        List<Integer> near = new ArrayList<>();
        for (int other = 0; other < POSTCODES; other++) {
            int distance = points[other] == null && other != pc4 ? UNKNOWN : between(pc4, other);
            if (distance != UNKNOWN && distance <= km) {
                near.add(other);
            }
        }
        return near;
    }
}
