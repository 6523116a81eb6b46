package worksafe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the registry spends its processor time, by samples of the JVM's own recorder (JEP 509), in a turn that is not timed. */
final class Profile {

    /** The layer of a class, by the beginning of its name; of a stack, the innermost frame that has one decides. */
    private static final Map<String, String> LAYERS = layers();

    /** Where these are anywhere in a stack, no request is served. */
    private static final List<String> JOBS = List.of(
            "io.quarkus.scheduler.",
            "io.smallrye.reactive.messaging.",
            "worksafe.platform.messaging.",
            "worksafe.platform.registers.owed.",
            "org.apache.kafka.");

    private static final String JVM = "jvm";
    private static final int TOLD = 5;
    private static final int PLACES = 20;
    private static final String EVENT = "jdk.CPUTimeSample";

    private Profile() {}

    private static Map<String, String> layers() {
        var layers = new LinkedHashMap<String, String>();
        for (var token : List.of(
                "worksafe.platform.http.KnownToken",
                "worksafe.platform.http.TokenDigest",
                "worksafe.platform.http.BearerToken",
                "io.quarkus.oidc.",
                "io.smallrye.jwt.",
                "org.jose4j.")) {
            layers.put(token, "tokens");
        }
        layers.put("org.postgresql.", "driver");
        layers.put("io.agroal.", "pool");
        layers.put("org.hibernate.", "hibernate");
        layers.put("com.fasterxml.jackson.", "json");
        layers.put("com.arjuna.", "transactions");
        layers.put("org.jboss.resteasy.reactive.", "rest");
        layers.put("io.micrometer.", "metrics");
        layers.put("io.netty.", "http");
        layers.put("io.vertx.", "http");
        layers.put("worksafe.", "suite");
        layers.put("io.quarkus.", "quarkus");
        return layers;
    }

    /**
     * Samples while something is done.
     *
     * @param layers the share of each layer in all samples, the largest first
     * @param places the same of the methods in which a stack left the JVM's own code, the largest only
     */
    record Shares(Map<String, Double> layers, Map<String, Double> places) {

        double of(String layer) {
            return layers.getOrDefault(layer, 0.0);
        }

        /** The largest layers in words. */
        String told() {
            return layers.entrySet().stream()
                    .limit(TOLD)
                    .map(share -> "%s %.0f %%".formatted(share.getKey(), share.getValue() * 100))
                    .collect(Collectors.joining(", "));
        }
    }

    static Shares of(Stand stand, Runnable work) {
        var pid = Long.toString(stand.pid(Register.REGISTRY));
        var file = stand.folder().resolve("profile.jfr");
        // Deep enough for what a request passes through.
        jcmd(stand, pid, "JFR.configure", "stackdepth=256");
        jcmd(stand, pid, "JFR.start", "name=bench", "settings=" + settings(stand));
        try {
            work.run();
        } finally {
            jcmd(stand, pid, "JFR.stop", "name=bench", "filename=" + file);
        }
        try {
            var layers = new ArrayList<String>();
            var places = new ArrayList<String>();
            try (var recording = new RecordingFile(file)) {
                while (recording.hasMoreEvents()) {
                    var event = recording.readEvent();
                    if (event.getEventType().getName().equals(EVENT)) {
                        var frames = frames(event);
                        layers.add(layer(frames.stream().map(Profile::type).toList()));
                        places.add(frames.stream()
                                .filter(frame -> !layer(List.of(type(frame))).equals(JVM))
                                .findFirst()
                                .map(frame ->
                                        type(frame) + "." + frame.getMethod().getName())
                                .orElse(JVM));
                    }
                }
            }
            Files.delete(file);
            return new Shares(shares(layers, layers.size()), shares(places, PLACES));
        } catch (IOException e) {
            throw new BenchException("the samples could not be read", e);
        }
    }

    private static Path settings(Stand stand) {
        var file = stand.folder().resolve("profile.jfc");
        try (var content = Objects.requireNonNull(Profile.class.getResourceAsStream("profile.jfc"))) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new BenchException(file + " could not be written", e);
        }
    }

    private static List<RecordedFrame> frames(RecordedEvent sample) {
        var stack = sample.getStackTrace();
        return stack == null
                ? List.of()
                : stack.getFrames().stream().filter(RecordedFrame::isJavaFrame).toList();
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    /** @param classes innermost first */
    static String layer(List<String> classes) {
        if (classes.stream().anyMatch(name -> JOBS.stream().anyMatch(name::startsWith))) {
            return "jobs";
        }
        for (var name : classes) {
            for (var layer : LAYERS.entrySet()) {
                if (name.startsWith(layer.getKey())) {
                    return layer.getValue();
                }
            }
        }
        return JVM;
    }

    static Map<String, Double> shares(List<String> layers, int most) {
        if (layers.isEmpty()) {
            throw new BenchException("the JVM sampled nothing");
        }
        var shares = new LinkedHashMap<String, Double>();
        layers.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(most)
                .forEach(count -> shares.put(count.getKey(), Pairs.rounded((double) count.getValue() / layers.size())));
        return shares;
    }

    private static void jcmd(Stand stand, String pid, String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(pid);
        command.addAll(List.of(words));
        var _ = Commands.run(stand.folder(), Map.of(), command);
    }
}
