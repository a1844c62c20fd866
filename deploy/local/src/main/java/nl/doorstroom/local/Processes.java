package nl.doorstroom.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** Starts every process of the platform, and none after the platform began to stop. */
final class Processes {

    /**
     * Ctrl-C goes to every process in the foreground, but the parts are to stop in order. An ignored signal stays
     * ignored by the program that takes the shell's place, a Java virtual machine included; this works alike on Linux
     * and macOS, without a terminal too, where job control does not.
     */
    private static final List<String> DEAF_TO_THE_KEYBOARD =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    /**
     * What a program may know of whoever started the platform; settings in the environment would change how the parts
     * behave.
     */
    private static final List<String> INHERITED = List.of("PATH", "HOME", "USER", "LANG", "TMPDIR");

    private final DataDirectory data;
    private final List<Process> tools = new ArrayList<>();
    private final List<ProcessHandle> parts = new ArrayList<>();
    private boolean stopping;

    Processes(DataDirectory data) {
        this.data = data;
    }

    /** Starts a process that stays. */
    synchronized ProcessHandle start(String name, Command command) throws IOException {
        refuseWhenStopping();
        Process process = builder(command).start();
        parts.add(process.toHandle());
        data.record(name, process.toHandle());
        return process.toHandle();
    }

    /** Writes down a process that was started by a program of its own. */
    void adopt(String name, ProcessHandle process) throws IOException {
        data.record(name, process);
    }

    /** Runs a program to its end. */
    void run(String what, Command command, Duration limit) throws IOException, InterruptedException {
        Process process;
        synchronized (this) {
            refuseWhenStopping();
            process = builder(command).start();
            tools.add(process);
            data.record(what, process.toHandle());
        }
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new PlatformFailure(
                    what + " took longer than " + limit.toSeconds() + " s; its log is " + command.log() + ".",
                    command.log());
        }
        if (process.exitValue() != 0) {
            throw new PlatformFailure(
                    what + " failed with exit code " + process.exitValue() + "; its log is " + command.log() + ".",
                    command.log());
        }
    }

    /** From here on nothing starts any more, and programs that would have ended by themselves are ended. */
    synchronized void stop() {
        stopping = true;
        tools.stream().filter(Process::isAlive).forEach(Process::destroyForcibly);
    }

    /** Ends what was started in the very moment in which the stop began, and so belongs to no part yet. */
    synchronized void stopStragglers() {
        parts.stream().filter(ProcessHandle::isAlive).forEach(Signals::kill);
    }

    private void refuseWhenStopping() {
        if (stopping) {
            throw new PlatformFailure("The platform is stopping.");
        }
    }

    private static ProcessBuilder builder(Command command) {
        List<String> line = new ArrayList<>(DEAF_TO_THE_KEYBOARD);
        line.addAll(command.line());
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(command.environment());
        if (command.directory() != null) {
            builder.directory(command.directory().toFile());
        }
        builder.redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        return builder;
    }

    /** The Java that runs the launcher runs the parts as well. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A command line with its surroundings; what it prints goes to the log. */
    record Command(
            List<String> line,
            Map<String, String> environment,
            @Nullable Path directory,
            Path log) {

        static Command of(Path log, List<String> line) {
            return new Command(line, Map.of(), null, log);
        }
    }
}
