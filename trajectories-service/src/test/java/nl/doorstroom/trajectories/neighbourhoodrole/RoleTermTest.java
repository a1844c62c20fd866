package nl.doorstroom.trajectories.neighbourhoodrole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nl.doorstroom.trajectories.neighbourhoodrole.RoleTerm.Period;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RoleTermTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void countsEachDayOnceHoweverRolesLie() {
        Random random = new Random(1728);
        for (int round = 0; round < 5000; round++) {
            List<Period> roles = new ArrayList<>();
            Set<LocalDate> days = new HashSet<>();
            for (int i = 0; i <= random.nextInt(5); i++) {
                LocalDate first = DAY.plusDays(random.nextInt(60));
                LocalDate last = first.plusDays(random.nextInt(25));
                roles.add(new Period(first, last));
                first.datesUntil(last.plusDays(1)).forEach(days::add);
            }

            assertEquals(days.size(), RoleTerm.days(roles), roles.toString());
        }
    }
}
