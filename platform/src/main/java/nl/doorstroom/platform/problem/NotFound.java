package nl.doorstroom.platform.problem;

import java.util.UUID;

/** Nothing with that id exists for this tenant; another tenant's resource gives the same answer. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param what the resource's name with a capital, as the reader knows it: {@code Crew} */
    public NotFound(String what, UUID id) {
        super(what + " [" + id + "] does not exist.");
    }

    @Override
    protected int status() {
        return 404;
    }
}
