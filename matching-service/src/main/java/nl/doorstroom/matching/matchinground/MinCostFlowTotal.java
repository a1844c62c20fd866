package nl.doorstroom.matching.matchinground;

import java.util.Arrays;

import jakarta.inject.Singleton;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import org.jboss.logging.Logger;

import nl.doorstroom.platform.problem.ProblemType;
import nl.doorstroom.platform.problem.RequestRefused;

/**
 * As a flow by OR-tools: from each person one unit runs over a place, or past all of them, and costs what the place is worth, below
 * zero. The library is native; it is loaded when a round needs it first, from {@code java.library.path} or else unpacked to
 * {@code java.io.tmpdir}.
 */
@Singleton
class MinCostFlowTotal implements BestTotal {

    private static final Logger LOG = Logger.getLogger(MinCostFlowTotal.class);

    @Override
    public int[] allocate(Options options) {
        int[] allocated = new int[options.people()];
        Arrays.fill(allocated, NO_PLACE);
        if (options.count() == 0) {
            return allocated;
        }
        MinCostFlow flow = flow();
        int firstPlace = options.people();
        int end = firstPlace + options.places();
        try {
            // The arcs of the options go first, so that an arc has the number of its option.
            for (int person = 0; person < options.people(); person++) {
                for (int option = options.first(person); option < options.end(person); option++) {
                    flow.addArcWithCapacityAndUnitCost(
                            person, firstPlace + options.place(option), 1, -options.points(option));
                }
            }
            for (int person = 0; person < options.people(); person++) {
                flow.addArcWithCapacityAndUnitCost(person, end, 1, 0);
                flow.setNodeSupply(person, 1);
            }
            for (int place = 0; place < options.places(); place++) {
                flow.addArcWithCapacityAndUnitCost(firstPlace + place, end, options.positions(place), 0);
            }
            flow.setNodeSupply(end, -options.people());
            MinCostFlowBase.Status status = flow.solve();
            if (status != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("No best allocation was found: " + status);
            }
            for (int person = 0; person < options.people(); person++) {
                for (int option = options.first(person); option < options.end(person); option++) {
                    if (flow.getFlow(option) == 1) {
                        allocated[person] = options.place(option);
                    }
                }
            }
            return allocated;
        } finally {
            flow.delete();
        }
    }

    private static MinCostFlow flow() {
        try {
            Loader.loadNativeLibraries();
            // Where it may not be loaded, as from a directory that is mounted with noexec, the loader is silent and
            // this fails.
            return new MinCostFlow();
        } catch (LinkageError | RuntimeException missing) {
            LOG.error("The native library of OR-tools cannot be loaded", missing);
            throw new RequestRefused(
                    ProblemType.UNAVAILABLE,
                    "No rounds can be made: the library that allocates cannot be loaded where this service runs.");
        }
    }
}
