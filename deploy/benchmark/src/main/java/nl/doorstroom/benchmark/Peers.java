package nl.doorstroom.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.PriorityQueue;

/**
 * What else could be done with the same data: less than a ranking does, since nothing but hours and shared skills is looked at,
 * nothing is explained and nobody asks.
 */
final class Peers {

    private static final int BEST = 20;

    private Peers() {}

    /** A scan of arrays in this process. */
    static int scan(int[][] skills, int[] hoursMin, int[] hoursMax, int[] wanted, int least, int most) {
        boolean[] mine = new boolean[Sample.SKILLS];
        for (int skill : wanted) {
            mine[skill] = true;
        }
        PriorityQueue<Long> best = new PriorityQueue<>(BEST + 1);
        long worst = Long.MIN_VALUE;
        for (int i = 0; i < skills.length; i++) {
            if (hoursMax[i] < least || hoursMin[i] > most) {
                continue;
            }
            int shared = 0;
            for (int skill : skills[i]) {
                if (mine[skill]) {
                    shared++;
                }
            }
            long rank = ((long) shared << 32) | i;
            if (rank > worst) {
                best.add(rank);
                if (best.size() > BEST) {
                    best.remove();
                    worst = best.element();
                }
            }
        }
        return best.size();
    }

    /** A query on a GIN index of PostgreSQL. */
    static int gin(Connection database, String table, int[] wanted, int least, int most) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select id from peer." + table
                + " where skills && ?::int[] and hours_max >= ? and hours_min <= ?"
                + " order by (select count(*) from unnest(skills) one where one = any (?::int[])) desc, id limit "
                + BEST)) {
            query.setString(1, Filling.array(wanted));
            query.setInt(2, least);
            query.setInt(3, most);
            query.setString(4, Filling.array(wanted));
            int found = 0;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found++;
                }
            }
            return found;
        }
    }
}
