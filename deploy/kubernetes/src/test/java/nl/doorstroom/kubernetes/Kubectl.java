package nl.doorstroom.kubernetes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The renderer that operators use themselves. */
final class Kubectl {

    /** Older ones know neither "labels" nor patches for several targets as these manifests write them. */
    private static final int OLDEST_KUSTOMIZE = 5;

    private static final Pattern KUSTOMIZE = Pattern.compile("Kustomize Version: v(\\d+)\\.");

    private Kubectl() {}

    /** Whether this machine can render the manifests. */
    static boolean isThere() throws InterruptedException {
        try {
            Matcher version =
                    KUSTOMIZE.matcher(run(List.of("version", "--client")).output());
            return version.find() && Integer.parseInt(version.group(1)) >= OLDEST_KUSTOMIZE;
        } catch (IOException absent) {
            return false;
        }
    }

    static String render(Path folder) throws IOException, InterruptedException {
        Said said = run(List.of("kustomize", folder.toString()));
        // What is deprecated today does not render tomorrow.
        if (said.exit() != 0 || said.complaint().contains("deprecated")) {
            throw new IllegalStateException("kubectl kustomize " + folder + ": " + said.complaint());
        }
        return said.output();
    }

    private record Said(int exit, String output, String complaint) {}

    private static Said run(List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("kubectl"));
        line.addAll(arguments);
        Path output = Files.createTempFile("kubectl", ".out");
        Path errors = Files.createTempFile("kubectl", ".err");
        try {
            int exit = new ProcessBuilder(line)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start()
                    .waitFor();
            return new Said(
                    exit,
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
