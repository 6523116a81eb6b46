package worksafe.acceptance.monitoring;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import worksafe.acceptance.house.Repository;

/** The metrics that the suite and what stands around it tell, as {@code docs/metrics.csv} lists them. */
public final class KnownMetrics {

    /** Where they are listed. */
    public static final String LIST = "docs/metrics.csv";

    private static final int COLUMNS = 7;

    /** A meter that a class of the suite makes, by the method that makes it and its name. */
    private static final Pattern REGISTERED = Pattern.compile(
            "(?:meters\\s*\\.\\s*(gauge|counter|timer)|\\b(?:Multi)?(Gauge)\\.builder)\\(\\s*\"([^\"]+)\"");

    private final List<Metric> metrics;

    private KnownMetrics(List<Metric> metrics) {
        this.metrics = metrics;
    }

    /**
     * One metric.
     *
     * @param name as Prometheus calls it, without what histograms and timers add
     * @param kind {@code gauge}, {@code counter}, {@code timer} or {@code histogram}
     * @param labels by what it is told apart
     * @param of who makes it: {@code suite}, {@code quarkus} below it, the {@code witness}, {@code prometheus} or its {@code blackbox}
     * @param always whether it is there soon after the start; the others come when something happens first
     * @param english what it means
     * @param chinese the same
     */
    public record Metric(
            String name, String kind, List<String> labels, String of, boolean always, String english, String chinese) {

        /** The names by which it is asked for. */
        public Stream<String> series() {
            return switch (kind) {
                case "timer" -> Stream.of("_count", "_sum", "_max").map(name::concat);
                case "histogram" ->
                    Stream.of("_bucket", "_count", "_sum", "_max").map(name::concat);
                default -> Stream.of(name);
            };
        }
    }

    /** What the list says. */
    public static KnownMetrics listed() {
        return new KnownMetrics(Repository.read(Repository.ROOT.resolve(LIST))
                .lines()
                .skip(1)
                .map(KnownMetrics::metric)
                .toList());
    }

    private static Metric metric(String line) {
        var cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new AssertionError(LIST + " has a line of " + cells.length + " cells: " + line);
        }
        var labels = cells[2].isEmpty() ? List.<String>of() : List.of(cells[2].split(";", -1));
        return new Metric(cells[0], cells[1], labels, cells[3], "always".equals(cells[4]), cells[5], cells[6]);
    }

    /** All of them. */
    public List<Metric> all() {
        return metrics;
    }

    /** Every name by which one of them may be asked for. */
    public Set<String> series() {
        return metrics.stream().flatMap(Metric::series).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What of these names is not known. */
    public Set<String> unknown(Set<String> names) {
        var unknown = new TreeSet<>(names);
        unknown.removeAll(series());
        return unknown;
    }

    /** The metrics that the source of the suite makes, as Prometheus calls them. */
    static Set<String> registered() {
        return Repository.modules().stream()
                .flatMap(module -> Repository.sources(module, "main").stream())
                .flatMap(file -> REGISTERED.matcher(Repository.read(file)).results())
                .map(found -> served(found.group(1), found.group(3)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How Prometheus calls what Micrometer made by that method. */
    static String served(String method, String name) {
        var plain = name.replace('.', '_').toLowerCase(Locale.ROOT);
        return switch (String.valueOf(method)) {
            case "counter" -> plain + "_total";
            case "timer" -> plain + "_seconds";
            default -> plain;
        };
    }
}
