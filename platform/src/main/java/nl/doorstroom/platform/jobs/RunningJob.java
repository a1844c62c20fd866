package nl.doorstroom.platform.jobs;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

/** Which job does the present work, for what has to say on whose account it happens. */
@RequestScoped
public class RunningJob {

    private @Nullable String name;

    /** Name of the job; empty when a request or an event is the cause. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** A method, because what others hold is a proxy, whose fields are its own. */
    void begin(Job job) {
        name = job.name();
    }
}
