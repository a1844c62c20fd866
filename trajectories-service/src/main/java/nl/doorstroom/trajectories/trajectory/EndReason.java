package nl.doorstroom.trajectories.trajectory;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.codelist.CodeList;

/**
 * Why a trajectory ends, and what the code list says that it means.
 *
 * @param completes whether the trajectory reached its end; otherwise it was broken off
 */
public record EndReason(
        String code, boolean completes, @Nullable Destination destination, ReasonClass reasonClass) {

    /** Code list of these reasons. */
    public static final String CODE_LIST = "trajectory-end-reasons";

    static EndReason of(CodeList.Entry entry) {
        Map<String, Object> properties = entry.properties() == null ? Map.of() : entry.properties();
        Object destination = properties.get("destination");
        return new EndReason(
                entry.code(),
                entry.is("completes"),
                destination == null ? null : Destination.valueOf(destination.toString()),
                ReasonClass.valueOf(String.valueOf(properties.getOrDefault("reasonClass", ReasonClass.OTHER))));
    }
}
